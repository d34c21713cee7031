package org.reeduca.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * What comes next when nothing is due: the next session of a group, or the day by which somebody has to be through.
 *
 * @param group code of the group that meets; null when it is about a man
 * @param person whose order ends; null when it is about a group
 */
public record Coming(
        LocalDate day, @Nullable String group, @Nullable Person person) {}
