package org.reeduca.faults;

/**
 * What came of one fault.
 *
 * @param fault in few words
 * @param found numbers
 */
record Outcome(String fault, String found, boolean good) {

    static Outcome failed(String fault, Exception e) {
        return new Outcome(fault, "the harness stopped: " + e, false);
    }

    /** A row of the table in {@code docs/faults.md}. */
    String row() {
        return "| " + fault + " | " + found.replace("|", "/").replace('\n', ' ') + " | "
                + (good ? "holds" : "**FAILS**") + " |";
    }
}
