package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.compliance.Evaluation;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixService;
import org.reeduca.officer.OfficerCase;
import org.reeduca.officer.OfficerService;
import org.reeduca.report.ComplianceSheet;
import org.reeduca.report.ReportService;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskService;
import org.reeduca.task.TaskView;

/** A session of which nothing is recorded about a man is asked for, and looks like an absence to nobody. */
@ExtendWith(ArquillianExtension.class)
class UnrecordedIT {

    @Inject
    private MatrixService matrices;

    @Inject
    private CaseFileService files;

    @Inject
    private OfficerService officers;

    @Inject
    private ReportService reports;

    @Inject
    private TaskService tasks;

    @Test
    void whoever_looks_sees_that_it_is_not_recorded_and_a_task_asks_for_it() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(0);
        UUID half = group.session(1, group.today().minusWeeks(3));
        SomeMark.in(group, half).absent(group.men().get(1));
        UUID never = group.session(2, group.today().minusWeeks(2));
        String officer =
                SomeUser.of(Role.REFERRAL_OFFICER).sentBy(group.authorityId()).login();
        UUID order = UUID.fromString(
                Sql.text("SELECT public_ref FROM court_order WHERE participant_id = ?", SomeCohort.id(man)));

        Matrix matrix = as(group.facilitator(), () -> matrices.openMatrix(group.cohort()));
        assertThat(boxes(matrix.rows().get(0).cells())).containsExactly(Box.UNRECORDED, Box.UNRECORDED);
        nobodyAbsent(Objects.requireNonNull(matrix.rows().get(0).standing()).evaluation());
        assertThat(boxes(as(group.facilitator(), () -> files.openFile(man, 1)).boxes()))
                .containsExactly(Box.UNRECORDED, Box.UNRECORDED);

        OfficerCase seen = as(officer, () -> officers.openCase(order));
        assertThat(boxes(seen.standing().boxes())).containsOnly(Box.UNRECORDED);
        nobodyAbsent(seen.standing().evaluation());

        ComplianceSheet sheet = as(officer, () -> reports.sheet(order));
        assertThat(sheet.counts()).isEqualTo(Map.of(Box.UNRECORDED, 2));
        nobodyAbsent(sheet.standing().evaluation());

        assertThat(as(group.facilitator(), () -> tasks.findTasks(TaskView.ALL, 1))
                        .lines())
                .filteredOn(line -> line.occurrence().list())
                .extracting((TaskLine line) -> line.occurrence().subject())
                .containsExactlyInAnyOrder(half, never);
    }

    private static void nobodyAbsent(Evaluation evaluation) {
        assertThat(evaluation.tally().unexcused()).isZero();
        assertThat(evaluation.tally().total()).isZero();
        assertThat(evaluation.outcomes()).isEmpty();
        assertThat(evaluation.unrecorded()).hasSize(1);
    }

    private static List<Box> boxes(List<SessionBox> boxes) {
        return boxes.stream().map(SessionBox::box).toList();
    }
}
