package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.Sex;
import org.reeduca.web.faces.Option;

/** What can be chosen about who a man is. */
@Named
@RequestScoped
public class IdentityChoices {

    @Inject
    private ParticipantService people;

    @Inject
    private IdentityForm form;

    private @Nullable List<Option> states;

    public List<Option> getStates() {
        List<Option> found = states;
        if (found == null) {
            found = people.findBirthStates().stream()
                    .map(state -> new Option(state.code(), state.name()))
                    .toList();
            states = found;
        }
        return found;
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    /** Reasons a person can give; that the list did not say is one only while it stands. */
    public List<CurpMissingReason> getReasons() {
        return Stream.of(CurpMissingReason.values())
                .filter(reason -> reason != CurpMissingReason.NOT_RECORDED || form.getCurpMissingReason() == reason)
                .toList();
    }
}
