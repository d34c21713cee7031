package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reeduca.attendance.AttendanceMark;
import org.reeduca.attendance.Observed;
import org.reeduca.cohort.Cohort;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.cohort.WeeklySlot;
import org.reeduca.importing.SessionProposal.State;
import org.reeduca.shared.BusinessRuleViolation;

/** A group of a list on its way into the files: itself, its sessions, and the marks of its men. */
final class PaperGroup {

    private static final int USUAL_CAPACITY = 20;
    private static final int MOST_CAPACITY = 200;
    private static final String CANCELLED_ON_PAPER = "Suspendida según la lista del centro";

    private final PaperContext context;
    private final GroupProposal proposal;
    private final List<PaperMan> men;
    private final Cohort cohort;
    private final Map<Integer, ProgrammeSession> sessions = new HashMap<>();
    private final List<AttendanceMark> marks = new ArrayList<>();
    private final List<Excused> excused = new ArrayList<>();

    /** An absence that the list calls excused. */
    record Excused(long participantId, long sessionId, LocalDate day) {}

    PaperGroup(PaperContext context, GroupProposal proposal, List<PaperMan> men) {
        this.context = context;
        this.proposal = proposal;
        this.men = List.copyOf(men);
        this.cohort = newCohort();
    }

    private Cohort newCohort() {
        GroupDetails details = proposal.details();
        WeeklySlot slot = new WeeklySlot(
                Objects.requireNonNull(details.weekday()),
                Objects.requireNonNull(details.startTime()),
                PaperLoader.MINUTES,
                null);
        int capacity = Math.min(MOST_CAPACITY, Math.max(USUAL_CAPACITY, men.size()));
        Cohort group = new Cohort(
                context.centreId(),
                Taught.on(firstDay(), context.taught())
                        .orElseThrow(() -> new BusinessRuleViolation("importing.no-programme")),
                Objects.requireNonNull(details.group()),
                slot,
                capacity);
        group.cameFromImport(context.importId());
        if (has(State.HELD)) {
            group.begin();
            boolean whole = proposal.sessions().size() == WorkbookReader.SESSIONS;
            if (whole && !has(State.PLANNED)) {
                group.finish();
            }
        }
        return group;
    }

    private boolean has(State state) {
        return proposal.sessions().stream().anyMatch(session -> session.state() == state);
    }

    Cohort cohort() {
        return cohort;
    }

    String sheet() {
        return proposal.sheet();
    }

    List<PaperMan> men() {
        return men;
    }

    List<SessionProposal> listedSessions() {
        return proposal.sessions();
    }

    LocalDate firstDay() {
        return proposal.sessions().stream()
                .map(session -> Objects.requireNonNull(session.date()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The sessions, once the group has its key. */
    List<ProgrammeSession> sessions() {
        if (sessions.isEmpty()) {
            proposal.sessions().forEach(session -> sessions.put(session.number(), session(session)));
        }
        return List.copyOf(sessions.values());
    }

    private ProgrammeSession session(SessionProposal listed) {
        ProgrammeSession session = new ProgrammeSession(
                cohort.id(),
                listed.number(),
                Objects.requireNonNull(listed.date())
                        .atTime(Objects.requireNonNull(proposal.details().startTime())),
                PaperLoader.MINUTES,
                context.by(),
                context.now());
        session.cameFromImport(context.importId());
        if (listed.state() == State.HELD) {
            session.hold(context.by(), context.now());
            session.close(context.by(), context.now());
        } else if (listed.state() == State.CANCELLED) {
            session.cancel(CANCELLED_ON_PAPER, context.by(), context.now());
        }
        return session;
    }

    /** The marks of sessions that were held, once men and sessions have their keys. */
    List<AttendanceMark> marks() {
        if (marks.isEmpty()) {
            men.forEach(man -> proposal.sessions().stream()
                    .filter(session -> session.state() == State.HELD)
                    .forEach(session -> mark(man, session)));
        }
        return List.copyOf(marks);
    }

    /** Excused absences; asked after {@link #marks}. */
    List<Excused> excused() {
        return List.copyOf(excused);
    }

    private void mark(PaperMan man, SessionProposal listed) {
        Mark sign = man.listed().marks().get(listed.number() - 1);
        Observed observed = sign == null ? Observed.NOTHING : observed(sign);
        if (sign == null || observed.mark() == null) {
            return;
        }
        ProgrammeSession session = Objects.requireNonNull(sessions.get(listed.number()));
        marks.add(AttendanceMark.fromPaper(
                man.participantId(), session.id(), observed, context.importId(), context.by(), context.now()));
        if (sign.meaning() == MarkMeaning.EXCUSED) {
            excused.add(new Excused(man.participantId(), session.id(), session.heldOn()));
        }
    }

    private static Observed observed(Mark sign) {
        Integer minutes = sign.minutes();
        return switch (sign.meaning()) {
            case PRESENT -> Observed.ATTENDED;
            case LATE ->
                minutes == null
                        ? new Observed(org.reeduca.attendance.Mark.PRESENT, 0, false, 0, null, false, null, null)
                        : Observed.late(minutes);
            case ABSENT, EXCUSED -> Observed.absent();
            case CANCELLED, NOT_YET -> Observed.NOTHING;
        };
    }
}
