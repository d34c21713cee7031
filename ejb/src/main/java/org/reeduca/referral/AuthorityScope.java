package org.reeduca.referral;

/**
 * How far somebody sees among authorities: all of them, or those a centre deals with, which are those of its state and
 * those it has an agreement or an order of. Every query carries it.
 *
 * @param all administrators keep the whole catalogue
 * @param centreId the caller's centre, {@link #NO_CENTRE} for none
 */
record AuthorityScope(boolean all, long centreId) {

    /** Matches no centre. */
    static final long NO_CENTRE = -1;

    /** Condition on the alias {@code a} of an authority; ?1 is whether all are seen, ?2 the centre. */
    static final String CONDITION = """
            (?1 = 1 OR a.state_code = (SELECT mine.state_code FROM centre mine WHERE mine.id = ?2)
              OR EXISTS (SELECT 1 FROM authority_agreement made WHERE made.authority_id = a.id AND made.centre_id = ?2)
              OR EXISTS (SELECT 1 FROM court_order sent WHERE sent.authority_id = a.id AND sent.centre_id = ?2)
              OR EXISTS (SELECT 1 FROM order_authority_change passed JOIN court_order held ON held.id = passed.order_id
                   WHERE passed.authority_id = a.id AND held.centre_id = ?2))
            """;

    int allFlag() {
        return all ? 1 : 0;
    }
}
