package org.reeduca.faults;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a roll as the script of the page does: one mark after the other, each under a key of its own; what got no answer is
 * sent again, the same under the same key, before anything else.
 */
final class Facilitator {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int SERVER_ERROR = 500;

    private final Person person;
    private final UUID session;
    private final Ledger ledger;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Said> last = new HashMap<>();
    private @Nullable RollSheet roll;
    private @Nullable Change doubt;
    private List<String> men = new ArrayList<>();
    private int turn;
    private int silences;
    private double longest;

    /** A change and the answer to it, word for word. */
    private record Said(Change change, String answer) {}

    Facilitator(Person person, UUID session, Ledger ledger) {
        this.person = person;
        this.session = session;
        this.ledger = ledger;
    }

    /** Looks at the page of her roll. */
    HttpResponse<String> look() throws IOException, InterruptedException {
        return person.get(Person.address(session));
    }

    /** Signs in and opens the page; what the telephone has itself stays. */
    void begin() throws IOException, InterruptedException {
        RollSheet opened = person.signIn().open(session);
        if (roll == null) {
            men = List.copyOf(opened.men().keySet());
            revisions.putAll(opened.men());
        }
        roll = opened;
    }

    /** What is neither known to be recorded nor known not to be. */
    @Nullable
    Change doubt() {
        return doubt;
    }

    /** How often no answer came, or one of a server that failed. */
    int silences() {
        return silences;
    }

    /** Seconds of the slowest answer, or of the longest wait for none. */
    double longest() {
        return longest;
    }

    /** Sends the next mark, or once more the one without an answer; whether it was acknowledged. */
    boolean mark() throws InterruptedException {
        Change change = doubt == null ? next() : doubt;
        doubt = change;
        ledger.sent(change);
        HttpResponse<String> answer;
        long start = System.nanoTime();
        try {
            answer = person.put(change);
        } catch (IOException e) {
            silences++;
            return false;
        } finally {
            longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
        }
        if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == 401) {
            silences++;
            return false;
        }
        acknowledged(change, answer);
        return true;
    }

    /** The change that is the next one; nothing is sent. */
    Change next() {
        RollSheet page = roll;
        if (page == null) {
            throw new IllegalStateException("Nobody opened the roll");
        }
        String man = men.get(turn % men.size());
        boolean absent = turn / men.size() % 2 == 1;
        turn++;
        return new Change(page, man, revisions.getOrDefault(man, 0), absent);
    }

    private void acknowledged(Change change, HttpResponse<String> answer) {
        JsonObject said = read(answer);
        if (answer.statusCode() != 200 || !"accepted".equals(said.getString("state"))) {
            throw new IllegalStateException("A mark was answered " + answer.statusCode() + " " + answer.body());
        }
        int revision = said.getInt("revision");
        ledger.acknowledged(change, revision);
        revisions.put(change.man(), revision);
        last.put(change.man(), new Said(change, answer.body()));
        doubt = null;
    }

    static JsonObject read(HttpResponse<String> answer) {
        try (JsonReader reader = JSON.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Sends once more what was acknowledged last for each man; how many answers are not, word for word, the one of before. */
    int differentNow() throws IOException, InterruptedException {
        int different = 0;
        for (Said said : last.values()) {
            if (!person.put(said.change()).body().equals(said.answer())) {
                different++;
            }
        }
        return different;
    }
}
