package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.FacilitatorsDay;
import org.reeduca.attendance.TodaySession;
import org.reeduca.programme.Bilingual;
import org.reeduca.web.faces.ActiveLocale;

/** A facilitator's day: what to mark now, what is overdue, what comes. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    private AttendanceService attendance;

    @Inject
    private ActiveLocale activeLocale;

    private @Nullable FacilitatorsDay day;

    public FacilitatorsDay getDay() {
        FacilitatorsDay found = day;
        if (found == null) {
            found = attendance.findDay();
            day = found;
        }
        return found;
    }

    /** The unit's title in the reader's language. */
    public String title(Bilingual title) {
        return title.in(activeLocale.getLocale().getLanguage());
    }

    /** Days since a session whose list is overdue. */
    public long daysSince(TodaySession session) {
        LocalDate today = getDay().today();
        return ChronoUnit.DAYS.between(session.heldOn(), today);
    }
}
