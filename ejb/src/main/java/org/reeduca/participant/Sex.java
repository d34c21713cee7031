package org.reeduca.participant;

/** Sex as the civil registry and the CURP have it; says nothing about how somebody lives. */
public enum Sex {
    MAN('H'),
    WOMAN('M'),
    NON_BINARY('X');

    private final char letter;

    Sex(char letter) {
        this.letter = letter;
    }

    /** Letter at position 11 of a CURP. */
    public char letter() {
        return letter;
    }

    /** The sex with that letter. */
    public static Sex of(char letter) {
        for (Sex sex : values()) {
            if (sex.letter == letter) {
                return sex;
            }
        }
        throw new IllegalArgumentException("No sex has the letter " + letter);
    }
}
