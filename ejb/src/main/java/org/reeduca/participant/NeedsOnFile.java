package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What men need, for features whose readers were checked by their own door. */
@ApplicationScoped
public class NeedsOnFile {

    @Inject
    private PersonalFactsRepository facts;

    /** What a man needs on that day, in the order in which it was noted. */
    public List<Need> of(long participantId, LocalDate day) {
        return facts.needs(participantId, day).stream().map(NeedLine::need).toList();
    }
}
