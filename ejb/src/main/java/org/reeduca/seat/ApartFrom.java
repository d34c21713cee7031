package org.reeduca.seat;

import java.util.UUID;
import org.reeduca.standing.Person;

/**
 * Somebody whom a man must not meet.
 *
 * @param ref of the statement that keeps them apart
 * @param reason in a word
 * @param other the other man
 */
public record ApartFrom(UUID ref, MenApart.Reason reason, Person other) {}
