package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.shared.BusinessRuleViolation;

class PaperLineTest {

    private static final UUID MAN = new UUID(0, 1);
    private static final PaperLine LATE_ONLY = new PaperLine(MAN, Mark.PRESENT, 0, false, 0);

    @Test
    void it_agrees_field_by_field() {
        assertThat(line(Mark.PRESENT, 22, 0).with(Observed.late(22))).isEqualTo(new Agreement(true, true, true));
        assertThat(line(Mark.PRESENT, 20, 5).with(Observed.late(22))).isEqualTo(new Agreement(true, false, false));
        assertThat(line(Mark.ABSENT, 0, 0).with(Observed.late(22))).isEqualTo(new Agreement(false, false, true));
        assertThat(line(null, 0, 0).with(Observed.NOTHING).whole()).isTrue();
        assertThat(line(null, 0, 0).with(Observed.ATTENDED).whole()).isFalse();
    }

    @Test
    void late_without_minutes_is_confirmed_by_the_same_and_neither_by_in_time_nor_by_a_number() {
        Observed late = new Observed(Mark.PRESENT, 0, false, 0, null, false, null, null);

        assertThat(LATE_ONLY.with(late).whole()).isTrue();
        assertThat(line(Mark.PRESENT, 0, 0).with(late)).isEqualTo(new Agreement(true, false, true));
        assertThat(line(Mark.PRESENT, 15, 0).with(late)).isEqualTo(new Agreement(true, false, true));
        assertThat(LATE_ONLY.with(Observed.ATTENDED)).isEqualTo(new Agreement(true, false, true));
        assertThat(LATE_ONLY.with(Observed.late(15))).isEqualTo(new Agreement(true, false, true));
        assertThat(LATE_ONLY.over(Observed.late(15))).isEqualTo(late);
    }

    @Test
    void only_whoever_came_has_minutes() {
        assertThat(line(Mark.ABSENT, 10, 5)).isEqualTo(line(Mark.ABSENT, 0, 0));
        assertThat(line(null, 10, 5)).isEqualTo(line(null, 0, 0));
        assertThat(new PaperLine(MAN, Mark.ABSENT, 0, false, 0)).isEqualTo(line(Mark.ABSENT, 0, 0));
    }

    @Test
    void what_no_paper_has_stays_as_it_was_recorded() {
        Observed recorded = new Observed(Mark.PRESENT, 5, false, 0, SentHome.SERVICE, false, null, "llegó con muletas");

        Observed corrected = line(Mark.PRESENT, 15, 0).over(recorded);

        assertThat(corrected)
                .isEqualTo(new Observed(Mark.PRESENT, 15, true, 0, SentHome.SERVICE, false, null, "llegó con muletas"));
    }

    @Test
    void a_notice_belongs_to_an_absence_and_goes_with_it() {
        Observed recorded = new Observed(Mark.ABSENT, 0, true, 0, null, true, AbsenceMotive.WORK, null);

        assertThat(line(Mark.PRESENT, 0, 0).over(recorded)).isEqualTo(Observed.ATTENDED);
        assertThat(line(Mark.ABSENT, 0, 0).over(recorded)).isEqualTo(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "151, 0, minutes-above-length",
        "0, 151, minutes-above-length",
        "100, 51, left-before-arriving",
        "-1, 0, negative-minutes"
    })
    void more_minutes_than_the_session_has_are_refused(int late, int left, String code) {
        assertThatThrownBy(() -> line(Mark.PRESENT, late, left).requirePossibleIn(150))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("attendance." + code));
    }

    private static PaperLine line(@Nullable Mark mark, int late, int left) {
        return new PaperLine(MAN, mark, late, true, left);
    }
}
