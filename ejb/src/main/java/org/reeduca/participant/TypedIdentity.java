package org.reeduca.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a man is as it was typed, before any of it is believed.
 *
 * @param given given names
 * @param firstSurname first surname
 * @param secondSurname null for people who have one surname
 * @param birthDate null when unknown
 * @param sex null when not asked
 * @param birthState code of the state of birth in {@code federal_state}, such as {@code MX-VER}; null when unknown
 * @param curp population code; null when a reason is given
 * @param curpMissingReason why there is none
 */
public record TypedIdentity(
        @Nullable String given,
        @Nullable String firstSurname,
        @Nullable String secondSurname,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String birthState,
        @Nullable String curp,
        @Nullable CurpMissingReason curpMissingReason) {}
