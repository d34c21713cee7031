package org.reeduca.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Centre.Authority;

/** Orders of courts and supervision units, with letters that look like theirs. */
final class Orders {

    private final Tables tables;
    private final Random random;
    private final LocalDate today;
    private final People people;
    private final long policy;

    Orders(Tables tables, Random random, LocalDate today, People people, long policy) {
        this.tables = tables;
        this.random = random;
        this.today = today;
        this.people = people;
        this.policy = policy;
    }

    /** An order of some authority of the centre's state; answers its key. */
    long fromSomeAuthority(long man, Centre centre, LocalDate received, @Nullable LocalDate arrived)
            throws SQLException {
        Authority sender =
                centre.authorities().get(random.nextInt(centre.authorities().size()));
        return from(sender, man, centre, received, arrived, null);
    }

    /** An order that asks for more sessions than the policy, by a clause of its own. */
    long withItsOwnDose(long man, Centre centre, LocalDate received, @Nullable LocalDate arrived) throws SQLException {
        Authority sender = centre.authorities().get(centre.authorities().size() - 1);
        String clause = "{\"dose.required\": {\"value\": 20, \"source\": \"cláusula 2\"}}";
        return from(sender, man, centre, received, arrived, clause);
    }

    /** He came by himself. */
    long voluntary(long man, Centre centre, LocalDate received) throws SQLException {
        long id = tables.nextId("court_order");
        tables.courtOrder.addWithRef(
                id,
                man,
                centre.id(),
                null,
                null,
                "VOLUNTARIO",
                null,
                null,
                received,
                null,
                null,
                null,
                received,
                null,
                policy,
                null,
                upToToday(received.plusDays(2)));
        return id;
    }

    long from(
            Authority sender,
            long man,
            Centre centre,
            LocalDate receivedOrSo,
            @Nullable LocalDate arrived,
            @Nullable String overrides)
            throws SQLException {
        long id = tables.nextId("court_order");
        LocalDate received = officeDay(receivedOrSo);
        LocalDate written = officeDay(received.minusDays(1 + random.nextInt(6)));
        LocalDate effective = received.plusDays(1 + random.nextInt(3));
        String figure = figure(sender);
        String caseNumber = caseNumber(written);
        tables.courtOrder.addWithRef(
                id,
                man,
                centre.id(),
                sender.id(),
                null,
                figure,
                "%s/%d/%02d/%d"
                        .formatted(
                                sender.code(), 100 + random.nextInt(900), written.getMonthValue(), written.getYear()),
                written,
                received,
                caseNumber,
                caseNumber.replace(" ", ""),
                people.judge(),
                effective,
                effective.plusMonths(figure.equals("SCP") ? 6 + 3L * random.nextInt(3) : 4 + random.nextInt(3)),
                policy,
                overrides,
                arrived == null ? null : upToToday(arrived));
        return id;
    }

    private String figure(Authority sender) {
        return switch (sender.kind()) {
            case "FAMILY_COURT" -> "FAMILIAR";
            case "CIVIC_COURT" -> "CIVICA";
            case "ENFORCEMENT_COURT" -> "LIBERTAD_CONDICIONADA";
            case "PROSECUTOR" -> "MEDIDA_PROTECCION";
            default -> random.nextInt(3) == 0 ? "MC" : "SCP";
        };
    }

    private String caseNumber(LocalDate written) {
        int number = 10 + random.nextInt(900);
        return switch (random.nextInt(3)) {
            case 0 -> "CP-%d/%d".formatted(number, written.getYear());
            case 1 -> "JC/%04d/%d".formatted(number, written.getYear());
            default -> "%d/%d".formatted(number, written.getYear());
        };
    }

    /** The day itself, or the Friday before when letters are not carried. */
    private static LocalDate officeDay(LocalDate day) {
        int past = Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
        return day.minusDays(past);
    }

    private @Nullable LocalDate upToToday(LocalDate day) {
        return day.isAfter(today) ? null : day;
    }
}
