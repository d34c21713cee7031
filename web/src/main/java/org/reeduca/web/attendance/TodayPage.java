package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.FacilitatorsDay;
import org.reeduca.attendance.TodaySession;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.ListReminder;
import org.reeduca.programme.Bilingual;
import org.reeduca.web.faces.ActiveLocale;

/** A facilitator's day: what to mark now, what is overdue, what comes. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    private AttendanceService attendance;

    @Inject
    private DeskService desk;

    @Inject
    private ActiveLocale activeLocale;

    private @Nullable FacilitatorsDay day;
    private @Nullable Map<UUID, Instant> reminders;
    private @Nullable Set<UUID> toPack;

    public FacilitatorsDay getDay() {
        FacilitatorsDay found = day;
        if (found == null) {
            found = attendance.findDay();
            day = found;
        }
        return found;
    }

    /** When the coordination asked for the list of a session; null when it did not. */
    public @Nullable Instant askedFor(TodaySession session) {
        Map<UUID, Instant> found = reminders;
        if (found == null) {
            found = desk.findReminders().stream()
                    .collect(Collectors.toMap(ListReminder::session, ListReminder::remindedAt));
            reminders = found;
        }
        return found.get(session.session());
    }

    /** Whether its roll is laid onto the device. */
    public boolean packed(TodaySession session) {
        Set<UUID> found = toPack;
        if (found == null) {
            found = getDay().toPack();
            toPack = found;
        }
        return found.contains(session.session());
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
