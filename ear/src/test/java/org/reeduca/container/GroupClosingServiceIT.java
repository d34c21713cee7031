package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.seat.CloseGroup;
import org.reeduca.seat.GroupClosingService;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.MovedMan;
import org.reeduca.seat.WaitingService;

/** A group that closes: where its men go, and that nobody is forgotten. */
@ExtendWith(ArquillianExtension.class)
class GroupClosingServiceIT {

    @Inject
    private WaitingService waiting;

    @Inject
    private GroupClosingService closing;

    @Test
    void ec_13_a_group_that_closes_sends_those_who_owe_sessions_to_the_waiting_list() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        UUID lifted = group.addMan(group.today().minusDays(20));
        group.endOrders(lifted, "LIFTED");

        List<MovedMan> moved = as(
                group.coordinator(),
                () -> closing.close(new CloseGroup(group.cohort(), group.today(), null, "menos de seis personas")));

        assertThat(moved).hasSize(3);
        assertThat(moved).filteredOn(MovedMan::waits).hasSize(2);
        assertThat(group.members()).isZero();
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', state, (SELECT COUNT(*) FROM programme_session s WHERE s.cohort_id ="
                                + " c.id AND s.state = 'CANCELLED')) FROM cohort c WHERE id = ?",
                        group.cohortId()))
                .isEqualTo("CANCELLED 3");
        assertThat(Sql.text("SELECT reason FROM cohort_closing WHERE cohort_id = ?", group.cohortId()))
                .isEqualTo("menos de seis personas");
        Refused.byRule(
                "seat.group-closed",
                () -> as(
                        group.coordinator(),
                        () -> closing.close(new CloseGroup(group.cohort(), group.today(), null, "otra vez"))));
    }

    @Test
    void ec_13_a_merger_moves_all_men_with_their_credit_or_none() throws Exception {
        SomeCohort group = SomeCohort.running(3);
        SomeMark.in(group, group.session(1, group.today().minusWeeks(1)))
                .attended(group.men().get(0));
        SomeCohort other = group.another("02/2026", 1);
        other.session(4, workday(group.today().plusWeeks(1)));
        Sql.run("UPDATE cohort SET capacity = 3 WHERE id = ?", other.cohortId());
        CloseGroup wish = new CloseGroup(group.cohort(), group.today(), other.cohort(), "baja asistencia");

        Refused.byRule("seat.full", () -> as(group.coordinator(), () -> closing.close(wish)));
        assertThat(group.members()).as("all or none").isEqualTo(3);

        Sql.run("UPDATE cohort SET capacity = 4 WHERE id = ?", other.cohortId());
        List<MovedMan> moved = as(group.coordinator(), () -> closing.close(wish));

        assertThat(moved).hasSize(3).noneMatch(MovedMan::waits);
        assertThat(moved.get(0).gaps()).containsExactly(2, 3);
        assertThat(moved.get(1).gaps()).containsExactly(1, 2, 3);
        assertThat(other.members()).isEqualTo(4);
        assertThat(Sql.text("SELECT state FROM cohort WHERE id = ?", group.cohortId()))
                .isEqualTo("FINISHED");
    }

    @Test
    void ec_38_a_merger_in_which_men_would_meet_who_must_not_is_refused() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        SomeCohort other = group.another("02/2026", 1);
        other.session(4, workday(group.today().plusWeeks(1)));
        String number = SomeCohort.fileNumber(other.men().get(0));
        as(group.coordinator(), () -> waiting.keepApart(group.men().get(0), number, MenApart.Reason.RELATIVES));

        Refused.byRule(
                "seat.apart",
                () -> as(
                        group.coordinator(),
                        () -> closing.close(new CloseGroup(group.cohort(), group.today(), other.cohort(), "fusión"))));
    }
}
