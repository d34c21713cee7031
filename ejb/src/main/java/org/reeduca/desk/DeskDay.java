package org.reeduca.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.OpenList;
import org.reeduca.cohort.NextMeeting;
import org.reeduca.participant.FileReader;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * What all kinds of work look at: read once for the whole list.
 *
 * @param zone of the centre
 * @param now local to the centre
 * @param reader whose restricted files are among them
 * @param men those with an open order whom the reader may see, as they stand now
 * @param meetings the next session of each group
 * @param lists those on which somebody is missing, as far as the reader sees
 * @param tasks what the rules asked for and the lists that are chased, with what came of it
 */
record DeskDay(
        long centreId,
        ZoneId zone,
        LocalDateTime now,
        FileReader reader,
        List<ManStanding> men,
        List<NextMeeting> meetings,
        List<OpenList> lists,
        DeskTasks tasks) {

    DeskDay {
        men = List.copyOf(men);
        meetings = List.copyOf(meetings);
        lists = List.copyOf(lists);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** The centre's day at an instant. */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Each man under each of his orders. */
    Stream<Case> cases() {
        return men.stream()
                .flatMap(man ->
                        man.standings().stream().map(standing -> new Case(man.person(), group(man.boxes()), standing)));
    }

    /** The group of his last session. */
    private static @Nullable String group(List<SessionBox> boxes) {
        return boxes.isEmpty() ? null : boxes.get(boxes.size() - 1).cohortCode();
    }

    /** A man under one order. */
    record Case(Person person, @Nullable String group, Standing standing) {

        WorkItem item(WorkKind kind, @Nullable LocalDate since, @Nullable LocalDate due, Matter matter) {
            return new WorkItem(kind, person, group, since, due, matter);
        }
    }
}
