package org.reeduca.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderFact.Kind;

/**
 * What a statement about an order is about, as it can stand in an address: {@code SUSPENDED.2026-03-10}, {@code ENDING}.
 *
 * @param day its first day; null for what an order has only once
 */
public record FactRef(Kind kind, @Nullable LocalDate day) {

    /** Reads the form of an address; empty for what cannot be one. */
    public static Optional<FactRef> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        try {
            Kind kind = Kind.valueOf(dot < 0 ? text : text.substring(0, dot));
            LocalDate day = dot < 0 ? null : LocalDate.parse(text.substring(dot + 1));
            return kind.once() == (day == null) ? Optional.of(new FactRef(kind, day)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day == null ? kind.name() : kind.name() + "." + day;
    }
}
