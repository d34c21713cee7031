package org.reeduca.importing;

/** Column letters of a spreadsheet and their numbers, counted from 1: A, B … Z, AA … */
final class Columns {

    private static final int LETTERS = 26;

    /** Three letters are enough for the 16 384 columns of Excel; more would overflow. */
    private static final int LONGEST = 3;

    private Columns() {}

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /**
     * The number of a column.
     *
     * @param reference letters with or without a row: {@code AB} or {@code AB12}
     * @return the column, or 0 when the text does not begin with one to three letters
     */
    static int number(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && isLetter(reference.charAt(i))) {
            column = column * LETTERS + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            i++;
            if (i > LONGEST) {
                return 0;
            }
        }
        return column;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
