package org.reeduca.calendar;

/**
 * An address that was made just now, to be shown once.
 *
 * @param secret what goes into it: 43 signs of {@code A-Z a-z 0-9 - _}
 */
public record NewFeedAddress(String secret) {

    /** Never the secret: a record's own text would end in logs. */
    @Override
    public String toString() {
        return "NewFeedAddress";
    }
}
