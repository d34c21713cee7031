package org.reeduca.attendance;

/**
 * Of which fields two entries about one man say the same.
 *
 * @param mark whether he came
 * @param late the minutes he was late
 * @param left the minutes he left early
 */
public record Agreement(boolean mark, boolean late, boolean left) {

    /** Whether they say the same of all. */
    public boolean whole() {
        return mark && late && left;
    }
}
