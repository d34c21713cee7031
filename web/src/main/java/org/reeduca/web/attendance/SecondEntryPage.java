package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.BlankSheet;
import org.reeduca.attendance.PaperLine;
import org.reeduca.attendance.SecondEntry;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** A paper list that is typed again, without what was recorded. */
@Named
@RequestScoped
public class SecondEntryPage {

    private static final String FORM = "secondForm";
    private static final String TYPED_ALREADY = "attendance.second-known";

    @Inject
    private SecondEntryService entries;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable BlankSheet sheet;
    private @Nullable List<SecondRow> rows;

    /** Saves what was typed; where there is nothing to type, the page about the paper says why. */
    public @Nullable String open() {
        try {
            getSheet();
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            return elsewhere(violation);
        }
        return Deed.of(request).equals("save") ? save() : null;
    }

    private @Nullable String save() {
        List<PaperLine> lines = new ArrayList<>();
        List<FieldProblem> wrong = new ArrayList<>();
        BlankSheet blank = getSheet();
        for (SecondRow row : getRows()) {
            PaperLine line = row.line(blank.startTime(), blank.endTime(), blank.plannedMinutes());
            if (line == null) {
                row.problems().forEach(wrong::add);
            } else {
                lines.add(line);
            }
        }
        if (problems.show(FORM, wrong)) {
            return null;
        }
        return saved(lines);
    }

    /** Whoever comes when it is typed already, by a second press of the button too, is shown the comparison. */
    private String saved(List<PaperLine> lines) {
        try {
            entries.save(new SecondEntry(ref(), lines));
        } catch (BusinessRuleViolation violation) {
            if (violation.code().equals(TYPED_ALREADY)) {
                return elsewhere(violation);
            }
            throw violation;
        }
        messages.flashInfo("attendance.message.second-saved");
        return there();
    }

    private String elsewhere(BusinessRuleViolation violation) {
        messages.flashInfo("rule." + violation.code(), violation.arguments().toArray());
        return there();
    }

    private String there() {
        return "/attendance/paper.xhtml?faces-redirect=true&session=" + ref();
    }

    public BlankSheet getSheet() {
        BlankSheet found = sheet;
        if (found == null) {
            found = entries.openBlank(ref());
            sheet = found;
        }
        return found;
    }

    public List<SecondRow> getRows() {
        List<SecondRow> found = rows;
        if (found == null) {
            found = getSheet().men().stream()
                    .map(man -> SecondRow.of(man, parameters))
                    .toList();
            rows = found;
        }
        return found;
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("session"));
    }
}
