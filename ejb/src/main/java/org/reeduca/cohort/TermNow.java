package org.reeduca.cohort;

/**
 * The day by which an order has to be finished as its last change of term names it, before interruptions. Whoever asks for it
 * in a query says it with these words, so that an extension counts everywhere at once. It stands with the groups, the first
 * who ask for it, since nothing leans on a feature after its own.
 */
public final class TermNow {

    private TermNow() {}

    /**
     * The day of the order with the alias {@code o}; null when the order sets none and no change did.
     *
     * @param today number of the parameter with the day on which it is asked
     */
    public static String ofOrder(int today) {
        return """
                COALESCE((SELECT u.due_on FROM order_due_change u WHERE u.order_id = o.id AND u.effective_on <= ?{today}
                   AND u.due_on IS NOT NULL AND u.revision = (SELECT MAX(n.revision) FROM order_due_change n
                     WHERE n.order_id = u.order_id AND n.effective_on = u.effective_on)
                   ORDER BY u.effective_on DESC LIMIT 1), o.due_on)
                """.replace("{today}", Integer.toString(today));
    }
}
