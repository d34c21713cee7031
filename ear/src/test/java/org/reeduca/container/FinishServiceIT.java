package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.seat.FinishService;
import org.reeduca.seat.Outlook;
import org.reeduca.seat.engine.Obstacle;
import org.reeduca.shared.NotFound;

/** "Can he still finish?" in the real server: what the answer says, who may ask, and at what cost. */
@ExtendWith(ArquillianExtension.class)
class FinishServiceIT {

    @Inject
    private FinishService finishes;

    @Test
    void he_can_still_finish_with_a_place_elsewhere_and_cannot_without() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        UUID man = group.men().get(0);

        Outlook no = as(group.facilitator(), () -> finishes.findOutlook(man)).get(0);
        assertThat(no.finish().possible()).isFalse();
        assertThat(no.finish().ways()).containsExactly(Set.of(Obstacle.NOT_OFFERED));
        assertThat(no.finish().reached()).isEqualTo(15);

        SomeCohort host = group.another("02/2026", 1);
        host.session(5, workday(group.today().plusDays(1)));
        Outlook yes = as(group.facilitator(), () -> finishes.findOutlook(man)).get(0);
        assertThat(yes.finish().possible()).isTrue();
        assertThat(yes.calendar())
                .filteredOn(Outlook.Step::guest)
                .singleElement()
                .matches(Outlook.Step::makeUp);
        assertThat(yes.calendar()).hasSize(12);
    }

    @Test
    void the_answer_is_for_those_who_may_open_his_file_and_costs_the_same_for_any_size() throws Exception {
        SomeCohort small = SomeAbsences.missing(5, 1);
        SomeCohort large = SomeAbsences.missing(5, 15);
        SomeAbsences.beside(large, "02/2026", 6, 10);
        as(small.coordinator(), () -> finishes.findOutlook(small.men().get(0)));

        long few = SqlCount.usual(() ->
                as(small.coordinator(), () -> finishes.findOutlook(small.men().get(0))));
        long many = SqlCount.usual(() ->
                as(large.coordinator(), () -> finishes.findOutlook(large.men().get(0))));
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(14);

        assertThatThrownBy(() -> as(
                        large.facilitator(),
                        () -> finishes.findOutlook(small.men().get(0))))
                .isInstanceOf(NotFound.class);
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                small.men().get(0).toString());
        assertThatThrownBy(() -> as(
                        small.facilitator(),
                        () -> finishes.findOutlook(small.men().get(0))))
                .isInstanceOf(NotFound.class);
    }
}
