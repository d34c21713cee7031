package org.reeduca.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.ContactLine;

/**
 * Everything about reaching a man.
 *
 * @param next what to do next; null where it is not for the reader
 * @param contacts how he can be reached today
 * @param attempts the latest first
 * @param appointments the latest first
 * @param availability when he can come; null when it was not asked
 * @param open whether anything can still be noted
 */
public record ContactBoard(
        IntakeMan man,
        @Nullable NextStep next,
        List<ContactLine> contacts,
        List<Attempt> attempts,
        List<Appointment> appointments,
        @Nullable Availability availability,
        List<Named> rooms,
        List<Named> people,
        boolean open) {

    /** Something to choose. */
    public record Named(UUID ref, String name) {}

    public ContactBoard {
        contacts = List.copyOf(contacts);
        attempts = List.copyOf(attempts);
        appointments = List.copyOf(appointments);
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
    }
}
