package org.reeduca.web.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that the policy asks for, in words.
 *
 * @param act what has to be done
 * @param trigger why
 * @param dueOn last day, null without a term
 * @param overdue whether that day has passed
 */
public record Act(String act, String trigger, @Nullable LocalDate dueOn, boolean overdue) {}
