package org.reeduca.participant;

/** Hands out the next numbers of files at a centre: code of the centre, year, running number. */
public final class FileNumbers {

    private final String prefix;
    private int last;

    /**
     * Numbers that follow the last one.
     *
     * @param prefix as in {@code XAL-2026-}
     * @param last highest number that was ever given with this prefix
     */
    FileNumbers(String prefix, int last) {
        this.prefix = prefix;
        this.last = last;
    }

    /** The part that a year's numbers of a centre have in common. */
    static String prefix(String centreCode, int year) {
        return centreCode + "-" + year + "-";
    }

    /** The next number, given to nobody yet. */
    public String next() {
        return prefix + "%04d".formatted(++last);
    }
}
