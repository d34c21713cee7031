package org.reeduca.participant;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/**
 * How a man can be reached, as he said. A message there tells of his attendance: it is left only where he said that it may
 * be.
 *
 * @param kind what it is
 * @param value telephone in E.164 form, e-mail address, or postal address as he gave it
 * @param safeToLeaveMessage whether a message may be left there
 * @param from day from which it holds; null when it came with a list
 * @param to first day on which it no longer holds; null while it does
 */
public record Contact(
        ContactKind kind,
        String value,
        boolean safeToLeaveMessage,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Most characters of an address. */
    public static final int LONGEST = 300;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /**
     * The rule that such a contact would break.
     *
     * @return {@code participant.telephone-wrong}, {@code participant.email-wrong} or {@code participant.address-wrong};
     *     empty when it can be used
     */
    public static Optional<String> faultOf(ContactKind kind, String typed) {
        String value = Texts.clean(typed);
        boolean right = switch (kind) {
            case TELEPHONE -> Telephone.parse(value).isPresent();
            case EMAIL -> EMAIL.matcher(value).matches();
            case ADDRESS -> PersonName.looksWritten(value);
        };
        return right && value.length() <= LONGEST ? Optional.empty() : Optional.of(ruleOf(kind));
    }

    private static String ruleOf(ContactKind kind) {
        return switch (kind) {
            case TELEPHONE -> "participant.telephone-wrong";
            case EMAIL -> "participant.email-wrong";
            case ADDRESS -> "participant.address-wrong";
        };
    }

    /**
     * What was typed, in its form.
     *
     * @throws BusinessRuleViolation what {@link #faultOf} names
     */
    static Contact typed(ContactKind kind, String typed, boolean safeToLeaveMessage, LocalDate today) {
        faultOf(kind, typed).ifPresent(code -> {
            throw new BusinessRuleViolation(code);
        });
        String value = Texts.clean(typed);
        String written = kind == ContactKind.TELEPHONE
                ? Telephone.parse(value).orElseThrow().number()
                : value;
        return new Contact(kind, written, safeToLeaveMessage, today, null);
    }

    /** The same, no longer valid from that day on. */
    Contact endedOn(LocalDate day) {
        LocalDate end = from != null && from.isAfter(day) ? from : day;
        return new Contact(kind, value, safeToLeaveMessage, from, end);
    }

    /** The same with another word on messages. */
    Contact safe(boolean message) {
        return new Contact(kind, value, message, from, to);
    }
}
