package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar;
import org.reeduca.compliance.CreditSoFar.Away;
import org.reeduca.compliance.CreditSoFar.Missed;
import org.reeduca.compliance.Dose;

/**
 * A man on Monday 2 March 2026 under the proposal for Mexican centres: sixteen units of 150 minutes, of which 1, 8 and
 * 16 are mandatory, up to three make-ups within thirty days. His group meets on Mondays at six.
 */
final class SomeMan {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalTime SIX = LocalTime.of(18, 0);
    private static final int MINUTES = 150;

    private final Set<Integer> credited = new TreeSet<>();
    private final List<Missed> missed = new ArrayList<>();
    private final List<Meeting> own = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final List<Away> away = new ArrayList<>();
    private int makeUps;
    private @Nullable MakeUp rules = new MakeUp(3, 30, true, Clears.EXCUSED);
    private @Nullable Integer perWeek = 1;
    private @Nullable LocalDate lastDay;
    private Availability availability = Availability.ALWAYS;
    private boolean overLimit;

    /** Credited up to the unit; the rest of sixteen comes weekly from today. */
    static SomeMan after(int units) {
        SomeMan man = new SomeMan();
        IntStream.rangeClosed(1, units).forEach(man.credited::add);
        for (int unit = units + 1; unit <= 16; unit++) {
            man.own.add(new Meeting("own" + unit, unit, TODAY.plusWeeks(unit - units - 1L), SIX, MINUTES));
        }
        return man;
    }

    SomeMan missed(int unit, String day) {
        credited.remove(unit);
        missed.add(new Missed("s" + unit, unit, LocalDate.parse(day)));
        return this;
    }

    /** His groups never gave him the unit. */
    SomeMan without(int unit) {
        credited.remove(unit);
        return this;
    }

    SomeMan usedMakeUps(int used) {
        makeUps = used;
        return this;
    }

    SomeMan offered(String id, int unit, String day) {
        return offered(id, unit, day, 1, false);
    }

    SomeMan offered(String id, int unit, String day, int seats, boolean booked) {
        offers.add(new Offer(new Meeting(id, unit, LocalDate.parse(day), SIX, MINUTES), seats, booked));
        return this;
    }

    SomeMan due(String day) {
        lastDay = LocalDate.parse(day);
        return this;
    }

    SomeMan closed(String day) {
        daysOff.add(LocalDate.parse(day));
        return this;
    }

    SomeMan onLeave(String from, String to) {
        away.add(new Away(LocalDate.parse(from), LocalDate.parse(to), true));
        return this;
    }

    SomeMan inCustody(String from, @Nullable String to) {
        away.add(new Away(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), false));
        return this;
    }

    SomeMan withoutMakeUps() {
        rules = null;
        return this;
    }

    SomeMan perWeek(@Nullable Integer most) {
        perWeek = most;
        return this;
    }

    SomeMan free(Availability.Window... windows) {
        availability = new Availability(List.of(windows));
        return this;
    }

    SomeMan withTooManyAbsences() {
        overLimit = true;
        return this;
    }

    FinishQuestion question() {
        return new FinishQuestion(
                TODAY,
                lastDay,
                new Dose(Dose.Unit.SESSION, 16, 120, List.of(1, 8, 16), null),
                rules,
                perWeek,
                new CreditSoFar(credited.size(), 16, credited, makeUps, missed, lastDay, null, overLimit, away),
                own,
                offers,
                daysOff,
                availability);
    }

    Finish finish() {
        return FinishPlanner.plan(question());
    }
}
