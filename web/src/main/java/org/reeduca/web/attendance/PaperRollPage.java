package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.PaperRoll;
import org.reeduca.attendance.PaperService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.PublicRef;

/** The roll of a session to be printed, signed and brought back. */
@Named
@RequestScoped
public class PaperRollPage {

    @Inject
    private PaperService papers;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PaperRoll roll;

    /** A session that does not exist or is not the caller's is not found; of a cancelled one the page about its paper tells. */
    public @Nullable String open() {
        try {
            getRoll();
            return null;
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation e) {
            return "/attendance/paper.xhtml?faces-redirect=true&session=" + ref();
        }
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("session"));
    }

    public PaperRoll getRoll() {
        PaperRoll found = roll;
        if (found == null) {
            found = papers.print(ref());
            roll = found;
        }
        return found;
    }

    public List<PaperSheet> getSheets() {
        return PaperSheet.of(getRoll().men());
    }

    /** The code of the session and nothing else, for a reader. */
    public QrPath getQr() {
        return QrPath.of(getRoll().code().digits());
    }
}
