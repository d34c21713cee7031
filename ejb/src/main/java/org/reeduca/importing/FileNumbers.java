package org.reeduca.importing;

/** Hands out the next numbers of files at a centre: code of the centre, year, running number. */
final class FileNumbers {

    private final String prefix;
    private int last;

    /**
     * @param prefix as in {@code XAL-2026-}
     * @param last highest number that was ever given with this prefix
     */
    FileNumbers(String prefix, int last) {
        this.prefix = prefix;
        this.last = last;
    }

    static String prefix(String centreCode, int year) {
        return centreCode + "-" + year + "-";
    }

    String next() {
        return prefix + "%04d".formatted(++last);
    }
}
