package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reeduca.compliance.Answers.credited;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** As what sessions count after a move. Sessions are on Mondays from 5 January 2026, units are numbered with them. */
class RecognitionTest {

    private static final SomePolicy MAKE_UP =
            SomePolicy.bare().with("makeUp", "{'max':2,'withinDays':14,'sameUnitOnly':true,'clears':'ANY'}");

    @Test
    void ec_05_a_session_that_is_not_recognised_gives_no_credit_and_stays_an_attendance() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P P P")
                .recognised("s1", 1)
                .unrecognised("s2")
                .recognised("s3", 3)
                .now();

        assertThat(credited(evaluation)).containsExactly("s1", "s3");
        assertThat(evaluation.outcomes().get(1).outcome()).isEqualTo(Outcome.PRESENT);
        assertThat(evaluation.tally().credited()).isEqualTo(2);
        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void ec_05_absences_count_after_a_move_as_before() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("A P A")
                .unrecognised("s1")
                .unrecognised("s2")
                .unrecognised("s3")
                .later();

        assertThat(evaluation.tally().unexcused()).isEqualTo(2);
        assertThat(evaluation.tally().credited()).isZero();
    }

    @Test
    void a_session_counts_as_the_unit_that_was_recognised() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P P")
                .recognised("s1", 7)
                .now();

        assertThat(evaluation.outcomes().get(0).unit()).isEqualTo(7);
        assertThat(CreditSoFar.of(SomeHistory.under(SomePolicy.bare())
                                .weekly("P P")
                                .recognised("s1", 7)
                                .question("2026-01-12"))
                        .units())
                .containsExactlyInAnyOrder(7, 2);
    }

    @Test
    void two_sessions_that_count_as_one_unit_credit_it_once() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P P")
                .recognised("s1", 5)
                .recognised("s2", 5)
                .now();

        assertThat(credited(evaluation)).containsExactly("s1");
    }

    @Test
    void he_may_be_given_the_unit_again_when_it_was_not_recognised() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P")
                .unrecognised("s1")
                .enrolled("H", "2026-02-01", null)
                .session("h1", "H", 1, "2026-02-02")
                .present("h1")
                .now();

        assertThat(credited(evaluation)).containsExactly("h1");
    }

    @Test
    void a_unit_that_was_recognised_is_not_credited_again() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P")
                .recognised("s1", 4)
                .enrolled("H", "2026-02-01", null)
                .session("h1", "H", 4, "2026-02-02")
                .present("h1")
                .now();

        assertThat(credited(evaluation)).containsExactly("s1");
    }

    @Test
    void a_make_up_that_is_not_recognised_still_clears_its_absence() {
        Evaluation evaluation = SomeHistory.under(MAKE_UP)
                .weekly("A")
                .session("v", "H", 1, "2026-01-14")
                .present("v")
                .unrecognised("v")
                .later();

        assertThat(evaluation.tally().unexcused()).isZero();
        assertThat(evaluation.tally().credited()).isZero();
    }

    @Test
    void a_make_up_credits_the_unit_that_was_recognised_and_clears_the_absence() {
        SomeHistory history = SomeHistory.under(MAKE_UP)
                .weekly("A")
                .session("v", "H", 1, "2026-01-14")
                .present("v")
                .add(new RecognitionFact("s1", false, 9, null))
                .recognised("v", 9);

        assertThat(history.later().tally().unexcused()).isZero();
        assertThat(CreditedSession.of(history.question("2026-03-01")))
                .extracting(CreditedSession::session, CreditedSession::unit)
                .containsExactly(tuple("v", 9));
    }

    @Test
    void a_catch_up_that_was_recognised_is_credited_although_he_missed_the_unit_too_long_ago() {
        SomeHistory history = SomeHistory.under(MAKE_UP)
                .weekly("A")
                .session("v", "H", 1, "2026-03-02")
                .present("v");

        assertThat(history.later().tally().credited()).isZero();
        assertThat(history.recognised("v", 1).later().tally().credited()).isEqualTo(1);
    }

    @Test
    void what_was_recognised_later_plays_no_part_in_what_was_known_before() {
        SomeHistory history = SomeHistory.under(SomePolicy.bare())
                .weekly("P P")
                .add(new RecognitionFact("s1", false, null, Instant.parse("2026-03-01T12:00:00Z")));

        assertThat(history.knownAt("2026-02-28T12:00:00Z").now().tally().credited())
                .isEqualTo(2);
        assertThat(history.knownAt("2026-03-01T12:00:00Z").now().tally().credited())
                .isEqualTo(1);
    }

    @Test
    void the_statement_recorded_last_holds() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P")
                .add(new RecognitionFact("s1", true, 3, Instant.parse("2026-03-02T12:00:00Z")))
                .add(new RecognitionFact("s1", false, null, Instant.parse("2026-03-01T12:00:00Z")))
                .now();

        assertThat(credited(evaluation)).containsExactly("s1");
        assertThat(evaluation.outcomes().get(0).unit()).isEqualTo(3);
    }

    @Property
    void credit_after_a_move_is_what_was_recognised_and_no_more(
            @ForAll @Size(min = 1, max = 16) List<Boolean> recognised,
            @ForAll @IntRange(min = 0, max = 5) int absences) {
        SomeHistory history = SomeHistory.under(SomePolicy.bare())
                .weekly("P ".repeat(recognised.size()).strip() + " A".repeat(absences));
        for (int i = 0; i < recognised.size(); i++) {
            if (recognised.get(i)) {
                history.recognised("s" + (i + 1), i + 1);
            } else {
                history.unrecognised("s" + (i + 1));
            }
        }

        Evaluation evaluation = history.later();

        assertThat(evaluation.tally().credited())
                .isEqualTo((int) recognised.stream().filter(yes -> yes).count());
        assertThat(evaluation.tally().unexcused()).isEqualTo(absences);
    }
}
