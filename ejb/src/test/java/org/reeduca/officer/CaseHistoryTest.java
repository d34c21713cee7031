package org.reeduca.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.officer.CaseFact.Kind;
import org.reeduca.standing.Box;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;

/** The line of dates of a case. */
class CaseHistoryTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 12);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);

    private final Standing standing = SomeStanding.in(State.LIFTED)
            .endedOn(FEBRUARY)
            .with("A", JANUARY, Box.ABSENT, Outcome.ABSENT_UNEXCUSED)
            .with("A", JANUARY.plusDays(7), Box.UNRECORDED, null)
            .standing();

    @Test
    void it_begins_with_the_latest_and_holds_what_was_recorded() {
        List<CaseFact> facts = new CaseHistory(standing)
                .of(List.of(fact(LocalDate.of(2026, 1, 5), Kind.EFFECTIVE, null), fact(FEBRUARY, Kind.LIFTED, null)));

        assertThat(facts).extracting(CaseFact::kind).containsExactly(Kind.LIFTED, Kind.SESSION, Kind.EFFECTIVE);
    }

    @Test
    void groups_and_justifications_of_other_orders_are_left_out() {
        String own = standing.boxes().get(0).session().toString();
        String other = "00000000-0000-0000-0000-000000000001";

        List<CaseFact> facts = new CaseHistory(standing)
                .of(List.of(
                        fact(JANUARY, Kind.JOINED, "A"),
                        fact(JANUARY, Kind.JOINED, "OTHER"),
                        fact(FEBRUARY, Kind.JOINED, "A"),
                        fact(JANUARY, Kind.JUSTIFICATION_DENIED, own),
                        fact(JANUARY, Kind.JUSTIFICATION_ACCEPTED, other)));

        assertThat(facts)
                .extracting(CaseFact::kind)
                .containsExactlyInAnyOrder(Kind.SESSION, Kind.JOINED, Kind.JUSTIFICATION_DENIED);
        assertThat(facts).extracting(CaseFact::text).doesNotContain(own);
    }

    @Test
    void what_is_still_to_come_is_no_fact() {
        assertThat(new CaseHistory(standing).of(List.of(fact(LocalDate.of(2026, 9, 1), Kind.SUSPENDED, null))))
                .extracting(CaseFact::kind)
                .containsExactly(Kind.SESSION);
    }

    private static CaseFact fact(LocalDate on, Kind kind, @Nullable String text) {
        return new CaseFact(on, kind, null, 0, text, null);
    }
}
