package org.reeduca.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.PastStanding;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.PastMoment;

/** How a man stood on a day, as it was known then. The day and the instant stand in the address. */
@Named
@RequestScoped
public class PastPage {

    @Inject
    private CaseFileService files;

    @Inject
    private PastMoment moment;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PastStanding past;

    /** Reads the day and the instant of the address; what cannot be meant is said at its field. */
    public void open() {
        UUID man = PublicRef.parse(getParticipant());
        past = moment.ask("pastForm", back -> files.openPast(man, back.asOf(), back.knownAt()))
                .orElse(null);
    }

    /** What was found; null when something typed cannot be meant. */
    public @Nullable PastStanding getPast() {
        return past;
    }

    public @Nullable String getParticipant() {
        return parameters.get("participant");
    }
}
