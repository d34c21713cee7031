package org.reeduca.container;

import static org.reeduca.container.As.as;

import java.util.List;
import java.util.UUID;
import org.reeduca.seat.EnterWaiting;
import org.reeduca.seat.WaitingService;
import org.reeduca.seat.engine.Availability.Window;

/** Puts men of a centre on its waiting list. */
final class SomeWaiting {

    private SomeWaiting() {}

    /** He waits since today for the only order he has. */
    static void enter(WaitingService waiting, SomeCohort group, UUID man, Window... hours) throws Exception {
        UUID order = UUID.fromString(
                Sql.text("SELECT public_ref FROM court_order WHERE participant_id = ?", SomeCohort.id(man)));
        as(group.coordinator(), () -> waiting.enter(new EnterWaiting(man, order, group.today(), List.of(hours), null)));
    }
}
