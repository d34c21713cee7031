package org.reeduca.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Texts;

/**
 * What a man needs so that he can take part.
 *
 * @param kind what it is
 * @param language language of the interpreter, sign languages included; null for everything else
 * @param detail what has to be done
 * @param from day from which it holds
 * @param to first day on which it no longer holds; null while it does
 */
public record Need(
        NeedKind kind,
        @Nullable String language,
        @Nullable String detail,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Most characters of a language. */
    public static final int LONGEST_LANGUAGE = 60;

    /** Most characters of what has to be done. */
    public static final int LONGEST_DETAIL = 200;

    /**
     * What was typed, checked. A language is kept for an interpreter only.
     *
     * @throws BusinessRuleViolation {@code participant.language-missing}, {@code participant.need-unsaid}, {@code
     *     participant.need-long}
     */
    static Need typed(NeedKind kind, @Nullable String language, @Nullable String detail, LocalDate today) {
        String spoken = kind == NeedKind.INTERPRETER ? tidy(language, LONGEST_LANGUAGE) : null;
        String done = tidy(detail, LONGEST_DETAIL);
        if (kind == NeedKind.INTERPRETER && spoken == null) {
            throw new BusinessRuleViolation("participant.language-missing");
        }
        if (kind == NeedKind.OTHER && done == null) {
            throw new BusinessRuleViolation("participant.need-unsaid");
        }
        return new Need(kind, spoken, done, today, null);
    }

    private static @Nullable String tidy(@Nullable String typed, int longest) {
        String text = typed == null ? "" : Texts.clean(typed);
        if (text.length() > longest) {
            throw new BusinessRuleViolation("participant.need-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** The same, no longer there from that day on. */
    Need endedOn(LocalDate day) {
        return new Need(kind, language, detail, from, from.isAfter(day) ? from : day);
    }
}
