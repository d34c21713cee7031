package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CreditSoFar.Away;
import org.reeduca.compliance.CreditSoFar.Missed;

/** What credit rests on, as it is told to those who plan. */
class CreditSoFarTest {

    @Test
    void units_are_those_that_were_credited_also_by_a_make_up() {
        CreditSoFar sofar = CreditSoFar.of(SomeHistory.under(SomePolicy.mexican())
                .weekly("P A P E")
                .catchUp("c", 2, "2026-01-29")
                .present("c")
                .question("2026-02-02"));

        assertThat(sofar.units()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(sofar.credited()).isEqualTo(3);
        assertThat(sofar.makeUps()).isEqualTo(1);
    }

    @Test
    void missed_is_every_due_session_without_credit_made_up_for_or_not() {
        CreditSoFar sofar = CreditSoFar.of(SomeHistory.under(SomePolicy.mexican())
                .weekly("P A L40 C P")
                .catchUp("c", 2, "2026-01-29")
                .present("c")
                .question("2026-02-09"));

        assertThat(sofar.missed()).extracting(Missed::session).containsExactly("s2", "s3");
    }

    @Test
    void away_is_an_approved_leave_and_any_rest_of_the_order() {
        CreditSoFar sofar = CreditSoFar.of(SomeHistory.under(SomePolicy.mexican())
                .weekly("P P")
                .leave("2026-02-02", "2026-02-09", "2026-01-20")
                .leave("2026-03-02", "2026-03-09", null)
                .interval(IntervalKind.INTERRUPTED, "2026-04-06", null)
                .question("2026-01-19"));

        assertThat(sofar.away())
                .extracting(Away::from, Away::owed)
                .containsExactly(tuple(LocalDate.of(2026, 2, 2), true), tuple(LocalDate.of(2026, 4, 6), false));
    }

    @Test
    void complete_needs_the_mandatory_units_as_well() {
        Dose dose = new Dose(Dose.Unit.SESSION, 2, null, List.of(3), null);
        CreditSoFar sofar = CreditSoFar.of(SomeHistory.under(SomePolicy.bare().with("dose.required", "2"))
                .weekly("P P")
                .question("2026-01-19"));

        assertThat(sofar.complete(dose)).isFalse();
        assertThat(sofar.complete(new Dose(Dose.Unit.SESSION, 2, null, List.of(2), null)))
                .isTrue();
    }

    @Test
    void in_another_version_he_has_the_units_that_have_a_name_there() {
        CreditSoFar here = CreditSoFar.of(
                SomeHistory.under(SomePolicy.bare()).weekly("P P A P").question("2026-02-02"));

        CreditSoFar there = here.carried(unit -> unit == 2 ? Optional.empty() : Optional.of(unit + 10));

        assertThat(there.units()).containsExactlyInAnyOrder(11, 14);
        assertThat(there.credited()).isEqualTo(2);
        assertThat(there.missed()).extracting(CreditSoFar.Missed::unit).containsExactly(13);
    }
}
