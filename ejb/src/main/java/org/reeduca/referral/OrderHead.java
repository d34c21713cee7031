package org.reeduca.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/**
 * An order as it was entered.
 *
 * @param version for the next change
 * @param authority who answers for it now, as written when it is not one of the catalogue
 * @param dueOn last day of the term as entered
 * @param begunOn the day he first came or joined a group under it
 * @param imported whether an import brought it
 */
public record OrderHead(
        UUID ref,
        int version,
        ManHeader man,
        String figure,
        Bilingual figureName,
        boolean voluntary,
        @Nullable String authority,
        @Nullable String oficioNumber,
        @Nullable LocalDate oficioDate,
        LocalDate receivedOn,
        @Nullable OrderChannel channel,
        @Nullable String receptionNumber,
        @Nullable String judgeName,
        @Nullable String caseNumber,
        @Nullable String investigationFile,
        @Nullable String clauses,
        @Nullable String offence,
        @Nullable String conditions,
        LocalDate effectiveOn,
        @Nullable LocalDate firstAppearanceOn,
        @Nullable Integer termDays,
        @Nullable LocalDate dueOn,
        @Nullable String agreement,
        @Nullable LocalDate begunOn,
        boolean imported) {

    static OrderHead of(Row row) {
        return new OrderHead(
                row.uuid(),
                row.integer(),
                new ManHeader(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text()),
                row.text(),
                new Bilingual(row.text(), row.text()),
                row.flag(),
                row.textOrNull(),
                row.textOrNull(),
                row.dateOrNull(),
                row.date(),
                row.constantOrNull(OrderChannel.class),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.date(),
                row.dateOrNull(),
                row.integerOrNull(),
                row.dateOrNull(),
                row.textOrNull(),
                row.dateOrNull(),
                row.flag());
    }
}
