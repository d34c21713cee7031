package org.reeduca.message;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter on record: whatever a man is to be told by mail on a day.
 *
 * @param man key of his file
 * @param day local to the centre
 */
record KeptMail(UUID ref, long man, LocalDate day, MailStatus status) {}
