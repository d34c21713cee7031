package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reeduca.seat.engine.CatchUpQuestion.Apart;
import org.reeduca.seat.engine.CatchUpQuestion.Host;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.CatchUpQuestion.Slot;

/** Men who have to catch up, of whom nothing is known but what they need; one place as a guest a week. */
final class SomeQueue {

    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final int MINUTES = 150;

    private final List<Man> men = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<Apart> apart = new HashSet<>();

    /** A man who never got these units. */
    SomeQueue man(String id, int... units) {
        men.add(new Man(id, null, 1, null, List.of(), Availability.ALWAYS, List.of(), List.of()));
        for (int unit : units) {
            needs.add(new Need(id, unit, null, null));
        }
        return this;
    }

    /** A man with no make-up left. */
    SomeQueue manWithoutMakeUps(String id) {
        men.add(new Man(id, 0, 1, null, List.of(), Availability.ALWAYS, List.of(), List.of()));
        return this;
    }

    SomeQueue need(Need need) {
        needs.add(need);
        return this;
    }

    SomeQueue host(String id, int unit, LocalDate day, int seats, String... present) {
        hosts.add(new Host(new Meeting(id, unit, day, TEN, MINUTES), seats, Set.of(present)));
        return this;
    }

    SomeQueue slot(String id, LocalDate day, int seats) {
        slots.add(new Slot(id, day, TEN, MINUTES, seats));
        return this;
    }

    SomeQueue apart(String one, String other) {
        apart.add(new Apart(one, other));
        return this;
    }

    CatchUpQuestion question() {
        return new CatchUpQuestion(men, needs, hosts, slots, apart);
    }
}
