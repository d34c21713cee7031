package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.seat.MoveSeat;
import org.reeduca.seat.SeatService;

/** What a man had in another version of the programme, when he joins a group within his centre. */
@ExtendWith(ArquillianExtension.class)
class CreditCarryingIT {

    @Inject
    private CaseFileService files;

    @Inject
    private SeatService seats;

    @Test
    void ec_05_within_a_centre_the_table_of_equivalences_says_what_counts_in_another_version() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        SomeCohort group = some.from();
        long version = SomeVersion.with(16, group, 1, 3, 2, 5);
        SomeCohort other = group.another("02/2026", 0);
        Sql.run("UPDATE cohort SET programme_version_id = ? WHERE id = ?", version, other.cohortId());
        other.session(6, workday(group.today().plusWeeks(1)));
        assertThat(as(group.coordinator(), () -> seats.openSeat(some.man(), null))
                        .groups()
                        .get(0)
                        .gaps())
                .as("units of the other group that he lacks, by the table")
                .containsExactly(1, 2, 4);

        as(
                group.coordinator(),
                () -> seats.transfer(new MoveSeat(some.man(), group.cohort(), other.cohort(), group.today())));

        assertThat(as(group.coordinator(), () -> seats.openSeat(some.man(), null))
                        .credited())
                .as("units 1 and 2 count as 3 and 5, unit 4 has no equivalent")
                .containsExactly(3, 5);
        assertThat(SomeTransfer.standing(files, group, some.man()).evaluation().outcomes())
                .hasSize(4);
    }

    @Test
    void a_group_of_the_same_version_changes_nothing_about_his_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        SomeCohort group = some.from();
        SomeCohort other = group.another("02/2026", 0);
        other.session(6, workday(group.today().plusWeeks(1)));

        as(
                group.coordinator(),
                () -> seats.transfer(new MoveSeat(some.man(), group.cohort(), other.cohort(), group.today())));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM credit_recognition WHERE participant_id = ?", SomeCohort.id(some.man())))
                .isZero();
    }
}
