package org.reeduca.seat.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.reeduca.compliance.CreditSoFar.Away;
import org.reeduca.seat.engine.CatchUpQuestion.Apart;
import org.reeduca.seat.engine.CatchUpQuestion.Host;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.CatchUpQuestion.Slot;

/** Up to five needs of three men, one session with places and three slots: few enough to try every distribution. */
final class RandomQueue {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Random random;

    private RandomQueue(Random random) {
        this.random = random;
    }

    static Arbitrary<CatchUpQuestion> any() {
        return Arbitraries.randomValue(random -> new RandomQueue(random).question());
    }

    private CatchUpQuestion question() {
        List<Man> men = new ArrayList<>();
        Set<Need> needs = new HashSet<>();
        for (int man = 0; man < 3; man++) {
            men.add(man("m" + man));
        }
        for (int i = 0; i < 8; i++) {
            LocalDate missed = random.nextBoolean() ? TODAY.minusDays(upTo(20)) : null;
            LocalDate until = missed != null && random.nextBoolean() ? missed.plusDays(30) : null;
            Need need = new Need("m" + upTo(2), 1 + upTo(2), missed, until);
            boolean known =
                    needs.stream().anyMatch(other -> other.man().equals(need.man()) && other.unit() == need.unit());
            if (!known && needs.size() < 5) {
                needs.add(need);
            }
        }
        List<Host> hosts = new ArrayList<>();
        for (int i = upTo(1); i > 0; i--) {
            Meeting meeting = new Meeting("h" + i, 1 + upTo(2), day(), hour(), 120);
            hosts.add(new Host(meeting, upTo(2), random.nextInt(3) == 0 ? Set.of("x") : Set.of()));
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 1 + upTo(2); i > 0; i--) {
            slots.add(new Slot("s" + i, day(), hour(), 120, 1 + upTo(2)));
        }
        Set<Apart> apart = new HashSet<>();
        if (random.nextInt(3) == 0) {
            apart.add(new Apart("m0", random.nextBoolean() ? "m1" : "x"));
        }
        return new CatchUpQuestion(men, List.copyOf(needs), hosts, slots, apart);
    }

    private Man man(String id) {
        LocalDate away = day();
        return new Man(
                id,
                random.nextBoolean() ? null : upTo(2),
                random.nextInt(3) == 0 ? null : 1 + upTo(1),
                random.nextInt(3) == 0 ? day() : null,
                random.nextInt(3) == 0 ? List.of(new Away(away, away.plusDays(upTo(9)), true)) : List.of(),
                random.nextInt(3) == 0 ? mornings() : Availability.ALWAYS,
                List.of(new Meeting("own" + id, 9, day(), LocalTime.of(18, 0), 120)),
                random.nextInt(4) == 0
                        ? List.of(new Meeting("booked" + id, 9, day(), LocalTime.of(9, 0), 120))
                        : List.of());
    }

    private static Availability mornings() {
        List<Availability.Window> windows = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            windows.add(new Availability.Window(weekday, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        }
        return new Availability(windows);
    }

    private LocalDate day() {
        return TODAY.plusDays(upTo(16));
    }

    private LocalTime hour() {
        return random.nextBoolean() ? LocalTime.of(9, 0) : LocalTime.of(18, 0);
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
