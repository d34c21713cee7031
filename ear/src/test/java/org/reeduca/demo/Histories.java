package org.reeduca.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Group.Meeting;
import org.reeduca.demo.Story.Seen;

/** Tells one man's way through his group: order, enrolment, lists, papers, and what courts say meanwhile. */
final class Histories {

    private final Tables tables;
    private final Random random;
    private final LocalDate today;
    private final People people;
    private final Orders orders;
    private final Happenings happenings;
    private final Intakes intakes;

    Histories(Tables tables, Random random, LocalDate today, People people, Orders orders) {
        this.tables = tables;
        this.random = random;
        this.today = today;
        this.people = people;
        this.orders = orders;
        this.happenings = new Happenings(tables, today);
        this.intakes = new Intakes(tables, today);
    }

    /** Of a new man who has the habits of the demonstration. */
    void tell(Group group, Story story) throws SQLException {
        tell(people.newMan(group.centre()), group, story, new Habits.Punctual(random));
    }

    /**
     * Of a man who has a file.
     *
     * @return the day from which he is out of the group without having done his part, so that he may be sent again
     */
    @Nullable
    LocalDate tell(long man, Group group, Story story, Habits habits) throws SQLException {
        Centre centre = group.centre();
        LocalDate received = earlierOf(group.firstDay(), today).minusDays(12 + random.nextInt(25));
        LocalDate arrived = received.plusDays(2 + random.nextInt(7));
        long order = story == Story.VOLUNTARY
                ? orders.voluntary(man, centre, received)
                : orders.fromSomeAuthority(man, centre, received, arrived);
        intakes.admitted(centre, order, arrived.plusDays(1));
        if (story == Story.SECOND_ORDER) {
            orders.withItsOwnDose(man, centre, received.plusDays(9), arrived.plusDays(9));
        }
        List<Meeting> held = group.heldMeetings();
        LocalDate from =
                story == Story.JOINED_LATE && held.size() > 1 ? held.get(1).day() : group.firstDay();
        LocalDate leftOn = leftOn(story, habits, held);
        boolean complete = takePart(group, story, habits, man, held, from, leftOn);
        LocalDate to = enrol(group, story, man, from, leftOn, complete);
        if (held.size() > 2) {
            happenings.tell(centre, story, habits, man, order, held);
        }
        if (complete && leftOn == null && group.finished()) {
            happenings.conclude(centre, story, order, held.get(held.size() - 1).day());
        }
        boolean orderEnded = leftOn != null && story != Story.DROPPED_OUT;
        return complete || orderEnded ? null : to;
    }

    /** Marks all his lists; true when he missed none. */
    private boolean takePart(
            Group group,
            Story story,
            Habits habits,
            long man,
            List<Meeting> held,
            LocalDate from,
            @Nullable LocalDate leftOn)
            throws SQLException {
        boolean missedNone = true;
        for (int at = 0; at < held.size(); at++) {
            Meeting meeting = held.get(at);
            if (meeting.day().isBefore(from)
                    || (leftOn != null && !meeting.day().isBefore(leftOn))) {
                missedNone = false;
                continue;
            }
            Seen seen = story.seen(at, held.size(), habits);
            if (story == Story.CORRECTED && at == held.size() / 2) {
                mark(group, man, meeting, 1, Seen.absent(false, null), null);
                mark(group, man, meeting, 2, Seen.present(12), "Firmó la hoja de asistencia; se omitió al pasar lista");
            } else {
                mark(group, man, meeting, 1, seen, null);
                if (seen.isAbsent()) {
                    missedNone = false;
                    paper(group, story, man, meeting);
                }
            }
        }
        if (story == Story.MADE_UP) {
            for (Meeting meeting : group.meetings()) {
                if (meeting.catchUp()) {
                    mark(group, man, meeting, 1, Seen.present(0), null);
                }
            }
        }
        return missedNone;
    }

    private void mark(Group group, long man, Meeting meeting, int revision, Seen seen, @Nullable String correction)
            throws SQLException {
        Centre centre = group.centre();
        tables.mark.add(
                man,
                meeting.id(),
                revision,
                seen.mark(),
                seen.late(),
                seen.leftEarly(),
                seen.sentHome(),
                seen.notice(),
                seen.motive(),
                seen.note(),
                correction,
                "ROLL",
                revision == 1
                        ? centre.instant(meeting.day(), meeting.start().plusMinutes(20 + seen.late()))
                        : centre.inOfficeHours(meeting.day().plusDays(1)),
                group.facilitator());
    }

    /** What he handed in for an absence, as far as his story has him do so. */
    private void paper(Group group, Story story, long man, Meeting meeting) throws SQLException {
        String decision = switch (story) {
            case EXCUSED, MADE_UP -> "ACCEPTED";
            case DENIED_PAPER -> "DENIED";
            case WAITING_PAPER -> "PENDING";
            default -> "";
        };
        LocalDate submitted = meeting.day().plusDays(1);
        if (decision.isEmpty() || submitted.isAfter(today)) {
            return;
        }
        String motive = switch (story) {
            case MADE_UP -> "BEREAVEMENT";
            case EXCUSED -> "MEDICAL";
            default -> "WORK";
        };
        Centre centre = group.centre();
        tables.justification.add(
                man,
                meeting.id(),
                1,
                submitted,
                "PENDING",
                null,
                false,
                null,
                motive,
                centre.inOfficeHours(submitted),
                centre.coordinator());
        LocalDate decided = submitted.plusDays(2);
        if (!decision.equals("PENDING") && !decided.isAfter(today)) {
            String reason = decision.equals("DENIED") ? "El documento no corresponde a la fecha" : null;
            tables.justification.add(
                    man,
                    meeting.id(),
                    2,
                    submitted,
                    decision,
                    decided,
                    false,
                    reason,
                    motive,
                    centre.inOfficeHours(decided),
                    centre.coordinator());
        }
    }

    /** Answers the last day of his membership, null while it lasts. */
    private @Nullable LocalDate enrol(
            Group group, Story story, long man, LocalDate from, @Nullable LocalDate leftOn, boolean complete)
            throws SQLException {
        LocalDate to = leftOn;
        String reason = leftOn == null ? null : story.leavingReason();
        if (leftOn == null && group.finished()) {
            List<Meeting> held = group.heldMeetings();
            to = held.get(held.size() - 1).day().plusDays(1);
            reason = complete ? "COMPLETED" : "ADMINISTRATIVE";
        }
        tables.enrolment.addWithRef(tables.nextId("enrolment"), group.id(), man, from, to, reason);
        return to;
    }

    private static @Nullable LocalDate leftOn(Story story, Habits habits, List<Meeting> held) {
        int lists = story.leavesAt(held.size(), habits);
        return lists > held.size() || held.size() < 3
                ? null
                : held.get(lists - 1).day().plusDays(1);
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
