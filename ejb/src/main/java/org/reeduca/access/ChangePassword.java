package org.reeduca.access;

/**
 * Wish for another password of one's own.
 *
 * @param current the one that worked so far
 * @param chosen the one that shall work from now on
 */
public record ChangePassword(String current, String chosen) {

    /** Never the passwords: a record's own text would end in logs. */
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
