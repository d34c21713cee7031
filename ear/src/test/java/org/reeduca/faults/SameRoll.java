package org.reeduca.faults;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One roll in four hands: two people, two tabs of one, a mark that is sent twice, and a form that is sent again from before. */
final class SameRoll implements Fault {

    private static final int ROUNDS = 20;
    private static final String PAGE = "/attendance/roll.xhtml";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<String> wrong = new ArrayList<>();

    @Override
    public Outcome meets(Installation installation) throws Exception {
        SomeGroup group = installation.group(8, Installation.ZONE);
        Person ana = installation.person(group.facilitator()).signIn();
        Person carla = installation.person(group.coordinator()).signIn();
        Ledger ledger = installation.ledger();
        try {
            UUID session = session(group, installation);
            for (int round = 0; round < ROUNDS; round++) {
                oneWins("two people", ana, carla, session, ledger);
                oneWins("two tabs", ana, ana, session, ledger);
                twiceIsOnce(ana, session, ledger);
            }
            formTwice(ana, session(group, installation), installation);
            formFromBefore(ana, carla, session(group, installation), installation);
        } finally {
            threads.shutdownNow();
        }
        Findings findings = installation.findings();
        return new Outcome(
                "same roll",
                "%d rounds of two people, two tabs and a mark sent twice at once, a form sent twice at once, and one from before: %s; %s"
                        .formatted(ROUNDS, wrong.isEmpty() ? "as it has to be" : wrong, findings),
                findings.good() && wrong.isEmpty());
    }

    private static UUID session(SomeGroup group, Installation installation) throws Exception {
        try (Rows rows = installation.rows()) {
            return group.sessionNow(Installation.ZONE, rows);
        }
    }

    /** Of two marks upon the same revision one is recorded, and the other is told so. */
    private void oneWins(String who, Person one, Person other, UUID session, Ledger ledger) throws Exception {
        Change first = next(one, session, false, ledger);
        Change second = next(other, session, true, ledger);
        List<HttpResponse<String>> answers = together(() -> one.put(first), () -> other.put(second));
        acknowledge(first, answers.get(0), ledger);
        acknowledge(second, answers.get(1), ledger);
        List<Integer> statuses =
                answers.stream().map(HttpResponse::statusCode).sorted().toList();
        if (!statuses.equals(List.of(200, 409))) {
            wrong.add(who + " " + statuses);
        }
    }

    /** The same mark under the same key is recorded once and answered the same. */
    private void twiceIsOnce(Person ana, UUID session, Ledger ledger) throws Exception {
        Change change = next(ana, session, false, ledger);
        List<HttpResponse<String>> answers = together(() -> ana.put(change), () -> ana.put(change));
        acknowledge(change, answers.get(0), ledger);
        if (answers.get(0).statusCode() != 200
                || !answers.get(0).body().equals(answers.get(1).body())) {
            wrong.add("twice " + answers.get(0).statusCode() + " "
                    + answers.get(1).statusCode());
        }
    }

    /** A double click on the form without a script. */
    private void formTwice(Person ana, UUID session, Installation installation) throws Exception {
        RollSheet roll = ana.open(session);
        var form = roll.form(false, "double click");
        List<HttpResponse<String>> answers = together(() -> ana.post(PAGE, form), () -> ana.post(PAGE, form));
        expect("marks of a form sent twice", roll.men().size(), marks(session, installation));
        expect(
                "faults of a form sent twice",
                0,
                answers.stream().filter(answer -> answer.statusCode() >= 400).count());
    }

    /** Somebody marks a man, then the form of before is sent again: what they recorded stays. */
    private void formFromBefore(Person ana, Person carla, UUID session, Installation installation) throws Exception {
        RollSheet before = ana.open(session);
        ana.post(PAGE, before.form(false, "first time"));
        Change theirs = next(carla, session, true, installation.ledger());
        acknowledge(theirs, carla.put(theirs), installation.ledger());
        ana.post(PAGE, before.form(false, "first time"));
        HttpResponse<String> changed = ana.post(PAGE, before.form(true, "second time"));
        expect("marks after a form of before", before.men().size() + 1, marks(session, installation));
        expect("answer to a form of before", 200, changed.statusCode());
    }

    private void expect(String what, long expected, long found) {
        if (found != expected) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static long marks(UUID session, Installation installation) throws Exception {
        try (Rows rows = installation.rows()) {
            return rows.number(
                    "SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?",
                    session.toString());
        }
    }

    /** A mark for the first man, upon what stands there now. */
    private static Change next(Person person, UUID session, boolean absent, Ledger ledger) throws Exception {
        RollSheet roll = person.open(session);
        var man = roll.men().entrySet().iterator().next();
        Change change = new Change(roll, man.getKey(), man.getValue(), absent);
        ledger.sent(change);
        return change;
    }

    private static void acknowledge(Change change, HttpResponse<String> answer, Ledger ledger) {
        if (answer.statusCode() == 200) {
            ledger.acknowledged(change, Facilitator.read(answer).getInt("revision"));
        }
    }

    /** Both at the same moment. */
    private List<HttpResponse<String>> together(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> both = new ArrayList<>();
        for (Callable<HttpResponse<String>> each : List.of(one, other)) {
            both.add(threads.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        return List.of(both.get(0).get(), both.get(1).get());
    }
}
