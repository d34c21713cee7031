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

    @Test
    void what_was_said_is_corrected_also_when_he_came_afterwards() {
        NonPresentation came = report(false, TODAY, new NonPresentation.Issued(TODAY.minusDays(2), "12/2026"));
        assertThat(faults(came, TODAY.minusDays(3), "13/2026")).isEmpty();
        assertThat(faults(came, TODAY, "13/2026"))
                .as("on the day he came")
                .containsExactly("on intake.report-day-came");
        assertThat(faults(came, came.man().receivedOn().minusDays(1), "13/2026"))
                .containsExactly("on intake.report-day-came");
        assertThat(faults(report(false, TODAY, null), TODAY.minusDays(3), "13/2026"))
                .as("never issued")
                .containsExactly("on intake.report-not-due");
    }

    private static List<String> faults(boolean due, LocalDate on, @Nullable String number) {
        return faults(report(due, null, null), on, number);
    }

    private static List<String> faults(NonPresentation report, LocalDate on, @Nullable String number) {
        return new IssueReport(0, on, number)
                .problems(report).stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }

    private static NonPresentation report(
            boolean due, @Nullable LocalDate arrivedOn, NonPresentation.@Nullable Issued issued) {
        SomeStanding standing = SomeStanding.in(arrivedOn == null ? State.NOT_PRESENTED : State.COMPLYING);
        IntakeMan man = new IntakeMan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new FullName("Braulio", "Encino", null),
                "XAL-1",
                PRESENT_BY.minusDays(14));
        return new NonPresentation(
                man,
                null,
                arrivedOn == null ? standing.presentBy(PRESENT_BY).standing() : standing.standing(),
                arrivedOn,
                due,
                List.of(),
                List.of(),
                issued == null ? 0 : 1,
                issued,
                TODAY);
    }
}
