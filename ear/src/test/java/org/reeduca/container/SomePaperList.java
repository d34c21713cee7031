package org.reeduca.container;

import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Comparison;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.PaperLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SecondEntry;
import org.reeduca.attendance.SecondEntryService;

/** A list of today that the facilitator took and closed, and its paper, which the coordinator types again. */
final class SomePaperList {

    private final SomeCohort group;
    private final UUID session;

    private SomePaperList(SomeCohort group) throws SQLException {
        this.group = group;
        session = group.session(1, group.today());
    }

    /**
     * Takes the list and closes it.
     *
     * @param observed of each man of the group, in their order
     */
    static SomePaperList closed(AttendanceService attendance, SomeCohort group, Observed... observed) throws Exception {
        SomePaperList some = new SomePaperList(group);
        as(
                group.facilitator(),
                () -> attendance.saveRoll(new SaveRoll(
                        some.session,
                        IntStream.range(0, observed.length)
                                .mapToObj(i -> new SaveRoll.Line(group.men().get(i), 0, observed[i]))
                                .toList(),
                        false)));
        as(group.facilitator(), () -> attendance.closeRoll(some.session));
        return some;
    }

    SomeCohort group() {
        return group;
    }

    UUID session() {
        return session;
    }

    /** What the paper says of a man, who did not leave early. */
    PaperLine line(int man, @Nullable Mark mark, int late) {
        return new PaperLine(group.men().get(man), mark, late, true, 0);
    }

    void type(SecondEntryService entries, PaperLine... lines) throws Exception {
        SecondEntry entry = new SecondEntry(session, List.of(lines));
        as(group.coordinator(), () -> entries.save(entry));
    }

    Comparison compare(SecondEntryService entries) throws Exception {
        return as(group.coordinator(), () -> entries.compare(session));
    }
}
