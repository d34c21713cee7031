package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.PaperService;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.attendance.UnsettledList;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;

/** Where a signed sheet comes back: its code is typed, or read by whatever types for a keyboard. */
@Named
@RequestScoped
public class SheetsPage {

    private static final String FORM = "codeForm";

    @Inject
    private PaperService papers;

    @Inject
    private SecondEntryService entries;

    @Inject
    private FieldProblems problems;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable List<UnsettledList> unsettled;

    /** Goes to the session of a code; what is wrong with it stands at the field. */
    public @Nullable String open() {
        return Deed.of(request).equals("find") ? find() : null;
    }

    private @Nullable String find() {
        UUID session;
        try {
            session = papers.find(getCode());
        } catch (BusinessRuleViolation violation) {
            problems.show(
                    FORM,
                    List.of(FieldProblem.of(
                            "code", violation.code(), violation.arguments().toArray())));
            return null;
        }
        return "/attendance/paper.xhtml?faces-redirect=true&session=" + session;
    }

    /** Lists on which two entries differ and somebody has to decide. */
    public List<UnsettledList> getUnsettled() {
        List<UnsettledList> found = unsettled;
        if (found == null) {
            found = entries.findUnsettled();
            unsettled = found;
        }
        return found;
    }

    /** What was typed. */
    public String getCode() {
        return parameters.getOrDefault("code", "").strip();
    }
}
