package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** Absences on the desk of the coordination: on whose, and until when. */
@ExtendWith(ArquillianExtension.class)
class AbsencesOnDeskIT {

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private DeskService desk;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void a_document_that_came_too_late_is_on_the_desk_until_it_is_decided() throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(40);
        assertThat(absencesOnDesk(missed.group().coordinator())).isEmpty();
        missed.handIn(justifications, 0);

        assertThat(absencesOnDesk(missed.group().coordinator()))
                .containsExactly(new Matter.ToDecide(
                        missed.session(), missed.group().today().minusDays(40)));
        missed.decide(decisions, 1, false, "Llegó fuera de plazo");

        assertThat(absencesOnDesk(missed.group().coordinator())).isEmpty();
    }

    @Test
    void what_was_handed_in_in_the_term_is_to_be_decided_and_what_was_refused_in_it_may_be_tried_again()
            throws Exception {
        SomeMissed missed = SomeMissed.daysAgo(1);
        LocalDate day = missed.group().today().minusDays(1);
        assertThat(absencesOnDesk(missed.group().coordinator()))
                .containsExactly(new Matter.Unjustified(missed.session(), day));
        missed.handIn(justifications, 0);
        assertThat(absencesOnDesk(missed.group().coordinator()))
                .containsExactly(new Matter.ToDecide(missed.session(), day));
        missed.decide(decisions, 1, false, "Sin sello");

        assertThat(absencesOnDesk(missed.group().coordinator()))
                .containsExactly(new Matter.Unjustified(missed.session(), day));
    }

    @Test
    void an_absence_is_on_the_desk_of_the_centre_that_decides_it_also_when_he_has_gone() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID session = some.session(3);
        LocalDate missed = some.from().today().minusWeeks(2);
        HandIn wish = new HandIn(0, missed.plusDays(1), AbsenceMotive.FAMILY, null, null);
        as(some.from().facilitator(), () -> {
            justifications.handIn(session, some.man(), wish, null, null);
            return null;
        });
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        assertThat(absencesOnDesk(some.to().coordinator())).isEmpty();
        assertThat(absencesOnDesk(some.from().coordinator())).containsExactly(new Matter.ToDecide(session, missed));
        String newNumber = SomeCohort.fileNumber(some.man());
        assertThat(as(some.from().coordinator(), () -> desk.findWork(DeskFilter.ALL))
                        .rows())
                .allMatch(item ->
                        item.person() == null || !item.person().fileNumber().equals(newNumber));
    }

    private List<Matter> absencesOnDesk(String coordinator) throws Exception {
        return as(coordinator, () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.kind() == WorkKind.ABSENCE)
                .map(WorkItem::matter)
                .toList();
    }
}
