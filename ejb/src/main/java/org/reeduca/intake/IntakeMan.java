package org.reeduca.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * A man who is being taken in, as everybody may see him who works on it.
 *
 * @param order the order under which he comes
 * @param receivedOn day the centre received it
 */
public record IntakeMan(UUID order, UUID man, FullName name, String fileNumber, LocalDate receivedOn) {}
