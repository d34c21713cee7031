package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.cohort.AddRoom;
import org.reeduca.cohort.PlaceService;
import org.reeduca.cohort.Places;
import org.reeduca.cohort.PlanWish;
import org.reeduca.cohort.PlanWish.What;
import org.reeduca.cohort.PlanningService;
import org.reeduca.cohort.ReserveHours;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.shared.NotFound;

/** Rooms of a centre, and hours in which no group meets in a place. */
@ExtendWith(ArquillianExtension.class)
class PlaceServiceIT {

    @Inject
    private PlaceService places;

    @Inject
    private PlanningService planning;

    @Test
    void a_room_is_written_down_once_and_known_by_the_groups_that_name_it() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        Sql.run("UPDATE cohort SET room = 'sala araucaria' WHERE id = ?", group.cohortId());

        as(group.coordinator(), () -> places.addRoom(new AddRoom("Sala Araucaria", "Planta alta", 20)));

        assertThat(as(group.coordinator(), () -> places.findPlaces()).rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.groups()).isEqualTo(1));
        Refused.byRule(
                "cohort.room-taken",
                () -> as(group.coordinator(), () -> places.addRoom(new AddRoom("SALA ARAUCARIA", null, null))));
        assertThat(as(SomeCohort.of(0).coordinator(), () -> places.findPlaces()).rooms())
                .isEmpty();
    }

    @Test
    void no_session_is_planned_into_hours_that_are_kept_free() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = group.weekly(2, group.today().plusWeeks(1)).get(1);
        LocalDate reserved = day.plusDays(1);
        as(
                group.coordinator(),
                () -> places.reserve(new ReserveHours(
                        null, reserved.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(12, 0), group.today())));
        PlanWish wish = new PlanWish(
                group.cohort(), group.sessionOf(2), What.MOVE_ONE, reserved.atTime(11, 30), "Sin luz en el edificio");

        var shown = as(group.coordinator(), () -> planning.preview(wish));

        assertThat(shown.stopped()).isTrue();
        assertThat(shown.findings()).extracting(Finding::kind).contains(Finding.Kind.RESERVED_HOURS);
        Refused.byRule(
                "cohort.plan-stopped",
                () -> as(
                        group.coordinator(),
                        () -> planning.apply(wish, new org.reeduca.cohort.Consent(shown.fingerprint(), true))));
    }

    @Test
    void sessions_that_are_planned_there_already_are_listed_and_hours_end() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = group.weekly(2, group.today().plusWeeks(1)).get(0);
        as(
                group.coordinator(),
                () -> places.reserve(new ReserveHours(
                        null, day.getDayOfWeek(), LocalTime.of(17, 0), LocalTime.of(19, 0), group.today())));

        Places.Hours hours =
                as(group.coordinator(), () -> places.findPlaces()).reserved().get(0);

        assertThat(hours.sessions()).hasSize(2);
        assertThatThrownBy(() -> as(SomeCohort.of(0).coordinator(), () -> places.endReserved(hours.ref())))
                .isInstanceOf(NotFound.class);
        as(group.coordinator(), () -> places.endReserved(hours.ref()));
        assertThat(as(group.coordinator(), () -> places.findPlaces()).reserved())
                .isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM reserved_hours WHERE centre_id = ?", group.centreId()))
                .as("they got an end, they did not go")
                .isEqualTo(1);
    }

    @Test
    void nothing_in_the_table_can_say_whom_the_hours_are_for() throws Exception {
        assertThat(Sql.text("SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = 'reserved_hours'"))
                .isEqualTo("id,public_ref,centre_id,place,weekday,starts_at,ends_at,from_on,to_on,version");
    }
}
