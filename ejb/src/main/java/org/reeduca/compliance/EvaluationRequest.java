package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One question to the engine: where did he stand on that day, judged by what was on record at that instant?
 *
 * @param policy the rules that apply to the order, overrides included
 * @param order the order
 * @param facts all versions of all facts
 * @param calendar business days of the recipient
 * @param asOf the day of the question, local to the centre
 * @param knownAt only facts recorded at or before this instant are used; {@link Instant#MAX} uses all
 */
public record EvaluationRequest(
        CompliancePolicy policy,
        CourtOrderTerms order,
        Facts facts,
        BusinessCalendar calendar,
        LocalDate asOf,
        Instant knownAt) {}
