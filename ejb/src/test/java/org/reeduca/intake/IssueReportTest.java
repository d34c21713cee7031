package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.standing.SomeStanding;

/** When a report that a man did not come can have been issued. */
class IssueReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate PRESENT_BY = LocalDate.of(2026, 3, 2);

    @Test
    void it_is_issued_after_his_term_and_not_in_the_future() {
        assertThat(faults(true, PRESENT_BY, "12/2026")).containsExactly("on intake.report-day");
        assertThat(faults(true, PRESENT_BY.plusDays(1), "12/2026")).isEmpty();
        assertThat(faults(true, TODAY, "12/2026")).isEmpty();
        assertThat(faults(true, TODAY.plusDays(1), "12/2026")).containsExactly("on intake.report-day");
    }

    @Test
    void it_has_a_number() {
        assertThat(faults(true, TODAY, "  ")).containsExactly("number intake.report-number");
        assertThat(faults(true, TODAY, null)).containsExactly("number intake.report-number");
    }

    @Test
    void where_nothing_is_due_there_is_nothing_to_issue() {
        assertThat(faults(false, TODAY, "12/2026")).containsExactly("on intake.report-not-due");
    }

    private static List<String> faults(boolean due, LocalDate on, @Nullable String number) {
        IntakeMan man = new IntakeMan(
                UUID.randomUUID(), UUID.randomUUID(), new FullName("Braulio", "Encino", null), "XAL-1", PRESENT_BY);
        NonPresentation report = new NonPresentation(
                man,
                null,
                SomeStanding.in(State.NOT_PRESENTED).presentBy(PRESENT_BY).standing(),
                due,
                List.of(),
                List.of(),
                0,
                null,
                TODAY);
        return new IssueReport(0, on, number)
                .problems(report).stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }
}
