package org.reeduca.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.referral.OrderCourse.Refusal;
import org.reeduca.standing.Standing;

/**
 * Everything about one order.
 *
 * @param state where it stands today
 * @param standing how the man stands under it today
 * @param terms what it sets otherwise than the policy
 * @param recipients names of the authorities that get the reports besides its own
 * @param latestStart when the sessions still needed have to begin at the latest; null when nothing is needed or no day is
 *     named
 * @param history what befell it, newest first
 * @param acts what may be recorded today, and why the rest may not
 * @param attachments the letters, newest first, withdrawn ones at the end
 * @param others his other orders
 * @param mayChange whether the caller records things
 */
public record OrderView(
        OrderHead head,
        OrderState state,
        Standing standing,
        List<Clause> terms,
        List<String> recipients,
        @Nullable LatestStart latestStart,
        List<HistoryEntry> history,
        List<ActChoice> acts,
        List<Attachment> attachments,
        List<Other> others,
        boolean mayChange) {

    /**
     * A statement in the history.
     *
     * @param counts whether it is the one that counts about its subject
     * @param ends whether it ends a rest that an earlier statement began
     * @param corrects whether it puts right an earlier statement
     */
    public record HistoryEntry(OrderFact fact, boolean counts, boolean ends, boolean corrects) {}

    /**
     * Something that could be recorded.
     *
     * @param refusal why it cannot be today; null when it can
     */
    public record ActChoice(OrderAct act, @Nullable Refusal refusal) {}

    /**
     * A file beside the order.
     *
     * @param withdrawnBecause why it does not belong there; null when it does
     */
    public record Attachment(
            UUID ref,
            String title,
            String fileName,
            AttachmentType type,
            int bytes,
            String sha256,
            Instant recordedAt,
            String author,
            @Nullable String withdrawnBecause) {}

    /** Another order of the same man. */
    public record Other(
            UUID ref, Bilingual figureName, @Nullable String authority, LocalDate receivedOn) {}
}
