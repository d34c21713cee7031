package org.reeduca.faults;

import java.util.UUID;

/**
 * One mark as a telephone sends it. Its note is its key, so that in the database each row tells which change it is.
 *
 * @param revision the one the page had, 0 for none
 */
record Change(UUID key, RollSheet roll, String man, int revision, boolean absent) {

    Change(RollSheet roll, String man, int revision, boolean absent) {
        this(UUID.randomUUID(), roll, man, revision, absent);
    }

    String path() {
        return "/api/v1/rolls/" + roll.session() + "/marks/" + man;
    }

    String body() {
        return """
                {"who":"%s","r":%d,"on":"%s","start":"%s","end":"%s","m":"%s","t":"%s"}""".formatted(roll.who(), revision, roll.on(), roll.start(), roll.end(), absent ? "A" : "P", note());
    }

    /** What tells its row from all others. */
    String note() {
        return "key " + key;
    }
}
