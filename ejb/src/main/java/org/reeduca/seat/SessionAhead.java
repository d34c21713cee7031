package org.reeduca.seat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.engine.Meeting;
import org.reeduca.shared.Row;

/**
 * A session to come of the centre, with the keys that stay inside.
 *
 * @param group the group that holds it
 * @param catchUp whether it is held for those who missed the unit: members of the group come only as its guests
 */
record SessionAhead(
        long key,
        UUID ref,
        GroupAhead group,
        int unit,
        Bilingual title,
        LocalDate day,
        LocalTime start,
        int minutes,
        boolean catchUp) {

    static SessionAhead of(Row row, GroupAhead group) {
        return new SessionAhead(
                row.big(),
                row.uuid(),
                group,
                row.integer(),
                new Bilingual(row.text(), row.text()),
                row.date(),
                row.time(),
                row.integer(),
                row.flag());
    }

    Meeting meeting() {
        return new Meeting(ref.toString(), unit, day, start, minutes);
    }
}
