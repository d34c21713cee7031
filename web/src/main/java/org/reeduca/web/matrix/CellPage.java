package org.reeduca.web.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.matrix.CellRef;
import org.reeduca.matrix.MatrixService;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.PublicRef;

/** From a cell of the matrix, whose key has to be short, to the page of the mark behind it. */
@Named
@RequestScoped
public class CellPage {

    private static final Pattern KEY = Pattern.compile("([0-9a-f]{6})(\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])");
    private static final int CENTURY = 2000;

    @Inject
    private MatrixService matrices;

    private @Nullable String cohort;
    private @Nullable String cell;

    /** Where the cell leads. */
    public String open() {
        Matcher key = KEY.matcher(cell == null ? "" : cell);
        if (!key.matches()) {
            throw new NotFound();
        }
        LocalDate month = LocalDate.of(CENTURY + number(key, 2), number(key, 3), 1);
        int day = number(key, 4);
        if (day < 1 || day > month.lengthOfMonth()) {
            throw new NotFound();
        }
        CellRef found = matrices.findCell(PublicRef.parse(cohort), key.group(1), month.withDayOfMonth(day));
        return "/attendance/mark.xhtml?faces-redirect=true&session=" + found.session() + "&man=" + found.participant();
    }

    private static int number(Matcher key, int group) {
        return Integer.parseInt(key.group(group));
    }

    public @Nullable String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = cohort;
    }

    public @Nullable String getCell() {
        return cell;
    }

    public void setCell(@Nullable String cell) {
        this.cell = cell;
    }
}
