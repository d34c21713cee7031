/**
 * The compliance engine: it turns what is recorded about one man and one order into a state, counters, dates, the reasons
 * for the state, and the acts that are due.
 *
 * <p>Everything here is a pure function of its input. There is no clock, database, container or locale: the day of the
 * question and the instant of knowledge are both given, so that a report signed last year can be recomputed today, letter
 * by letter, before a judge. {@link org.reeduca.compliance.ComplianceEngine} is the only entrance. Behind it the classes
 * follow the chapters of {@code docs/compliance.md}, in which every rule is written out: which version of a fact is known
 * ({@code KnownFacts}), which sessions he owes ({@code DueSessions}), what each of them was ({@code OutcomeRules}), which
 * attendance repairs which absence ({@code MakeUpMatching}), what is counted ({@code Counters}), the dates
 * ({@code DueDate}, {@code Projection}), the state ({@code StateRules}) and the acts ({@code Steps}).
 *
 * <p>The engine judges facts; it does not check input. Values that cannot be judged are refused by
 * {@link org.reeduca.compliance.json.EvaluationRequestReader}.
 */
@NullMarked
package org.reeduca.compliance;

import org.jspecify.annotations.NullMarked;
