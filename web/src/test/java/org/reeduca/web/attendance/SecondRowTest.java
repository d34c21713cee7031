package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.attendance.BlankSheet;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.PaperLine;
import org.reeduca.participant.FullName;
import org.reeduca.shared.FieldProblem;

class SecondRowTest {

    private static final UUID MAN = new UUID(0, 7);
    private static final LocalTime START = LocalTime.of(18, 0);
    private static final LocalTime END = LocalTime.of(20, 30);

    @Test
    void minutes_and_hours_are_understood_as_on_the_roll() {
        assertThat(line(row("P", "22", ""))).isEqualTo(new PaperLine(MAN, Mark.PRESENT, 22, true, 0));
        assertThat(line(row("P", "18:22", "20:00"))).isEqualTo(new PaperLine(MAN, Mark.PRESENT, 22, true, 30));
        assertThat(line(row("A", "", ""))).isEqualTo(new PaperLine(MAN, Mark.ABSENT, 0, true, 0));
        assertThat(line(row("N", "", ""))).isEqualTo(new PaperLine(MAN, null, 0, true, 0));
    }

    @Test
    void a_sheet_may_say_late_and_no_minutes() {
        assertThat(line(row("R", "", ""))).isEqualTo(new PaperLine(MAN, Mark.PRESENT, 0, false, 0));
        assertThat(line(row("R", "", "20:00"))).isEqualTo(new PaperLine(MAN, Mark.PRESENT, 0, false, 30));
        assertThat(line(row("R", "22", ""))).isEqualTo(new PaperLine(MAN, Mark.PRESENT, 22, true, 0));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, m, attendance.second-choice",
                "X, -, -, m, attendance.second-choice",
                "P, tarde, -, l, attendance.second-late",
                "P, 17:50, -, l, attendance.second-late",
                "P, -, 21:00, e, attendance.second-left",
                "A, 10, -, l, attendance.second-minutes",
                "N, -, 10, e, attendance.second-minutes",
                "P, 151, -, l, attendance.minutes-above-length",
                "P, 100, 60, l, attendance.left-before-arriving",
                "P, -, 151, e, attendance.minutes-above-length"
            })
    void what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(
            @Nullable String choice, @Nullable String late, @Nullable String left, String letter, String code) {
        SecondRow row = row(choice, late, left);

        assertThat(line(row)).isNull();
        assertThat(row.problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(letter + "-" + MAN, code));
        assertThat(row.getLate()).isEqualTo(late == null ? "" : late);
        assertThat(row.getLeft()).isEqualTo(left == null ? "" : left);
    }

    private static @Nullable PaperLine line(SecondRow row) {
        return row.line(START, END, 150);
    }

    private static SecondRow row(@Nullable String choice, @Nullable String late, @Nullable String left) {
        return SecondRow.of(
                new BlankSheet.Man(MAN, new FullName("Juan", "Prueba", null)),
                Map.of(
                        "m-" + MAN,
                        choice == null ? "" : choice,
                        "l-" + MAN,
                        late == null ? "" : late,
                        "e-" + MAN,
                        left == null ? "" : left));
    }
}
