package org.reeduca.importing;

import java.util.List;

/**
 * A man of the list who seems to have a file at the centre already.
 *
 * @param sheet where he is listed
 * @param row his row
 * @param name as in the list
 * @param fileNumber of the file that is there
 * @param sameCurp whether his CURP is the same; else his name and birth date are
 * @param groups names of the groups he belongs to now
 */
public record KnownMan(String sheet, int row, String name, String fileNumber, boolean sameCurp, List<String> groups) {

    /** What the coordinator wants done with him. */
    public enum Choice {
        /** He is the same man: order, membership and marks go into his file. */
        REUSE,
        /** He is somebody else: a new file is made. Not with the same CURP. */
        NEW_FILE,
        /** He is not loaded. */
        LEAVE_OUT
    }

    /** Lists are copied. */
    public KnownMan {
        groups = List.copyOf(groups);
    }

    /** Key of the decision about him. */
    public String place() {
        return place(sheet, row);
    }

    static String place(String sheet, int row) {
        return sheet + "!" + row;
    }
}
