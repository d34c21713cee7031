package org.reeduca.standing;

/**
 * Which authority answers for an order at this moment: the one that sent it, or the one it has passed to since, from the
 * beginning of the day of the change where the centre is. The scope of officers follows it, so every query that is limited
 * to an authority says it with these words and no others.
 */
public final class AuthorityNow {

    /** Key of the authority of the order with the alias {@code o}; null when nobody answers for it. */
    public static final String OF_ORDER = """
            COALESCE((SELECT passed.authority_id FROM order_authority_change passed
              WHERE passed.order_id = o.id AND passed.authority_id IS NOT NULL AND passed.holds_from <= UTC_TIMESTAMP(6)
                AND passed.revision = (SELECT MAX(said.revision) FROM order_authority_change said
                  WHERE said.order_id = passed.order_id AND said.effective_on = passed.effective_on)
              ORDER BY passed.effective_on DESC LIMIT 1), o.authority_id)
            """;

    /**
     * Orders an authority sent or was given, whether it still answers for them or not; ?1 is the authority. To be joined: as a list for
     * {@code IN} it is asked again for every order of the country.
     */
    static final String EVER_HAD = """
            SELECT sent.id FROM court_order sent WHERE sent.authority_id = ?1
            UNION SELECT given.order_id FROM order_authority_change given WHERE given.authority_id = ?1
            """;

    private AuthorityNow() {}
}
