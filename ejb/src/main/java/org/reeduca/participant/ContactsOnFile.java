package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** How men can be reached, for features whose readers were checked by their own door. */
@ApplicationScoped
public class ContactsOnFile {

    @Inject
    private ContactRepository contacts;

    /** How a man can be reached on that day, in the order in which it was noted. */
    public List<ContactLine> of(long participantId, LocalDate day) {
        return contacts.lines(participantId).stream()
                .filter(line -> line.holdsOn(day))
                .toList();
    }
}
