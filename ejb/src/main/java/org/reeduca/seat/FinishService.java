package org.reeduca.seat;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.compliance.Dose;
import org.reeduca.participant.FileReader;
import org.reeduca.seat.SeatRepository.Known;
import org.reeduca.seat.engine.Finish;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to the question whether a man can still finish in time. Whoever may open his file may ask; the answer is worked
 * out anew each time, so that it is never older than the last mark.
 */
@Stateless
public class FinishService {

    @Inject
    private SeatRepository seats;

    @Inject
    private Standings standings;

    @Inject
    private Desk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** The answer for each order under which he still owes something, in the order in which his file shows them. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_OUTLOOK)
    public List<Outlook> findOutlook(UUID ref) {
        audit.about("participant", ref, ref);
        Known man = seats.manInScope(ref, StaffScope.of(desk.me()), FileReader.of(desk.me()), desk.today())
                .orElseThrow(() -> access.outOfScope("participant"));
        ManQuestions asked =
                standings.questions(Men.ONE, man.key(), desk.today()).get(0);
        if (SeatMan.of(asked, desk.today()).order() == null) {
            return List.of();
        }
        CentreSeats centre = desk.seats();
        SeatPlans plans = new SeatPlans(centre, desk.now());
        return asked.orders().stream()
                .map(SeatCase::of)
                .filter(SeatCase::open)
                .map(order -> outlook(man, order, centre, plans))
                .toList();
    }

    private static Outlook outlook(Known man, SeatCase order, CentreSeats centre, SeatPlans plans) {
        Finish finish = plans.finish(man.key(), order);
        return new Outlook(
                order.order().ref(),
                centre.lasting(man.key()).isPresent(),
                order.lastDay(),
                order.policy().dose().unit() == Dose.Unit.MINUTE,
                finish,
                finish.calendar().stream().map(step -> step(step, centre)).toList());
    }

    private static Outlook.Step step(Finish.Step step, CentreSeats centre) {
        SessionAhead session = centre.session(step.meeting().id()).orElseThrow();
        return new Outlook.Step(
                session.day(),
                session.start(),
                session.start().plusMinutes(session.minutes()),
                session.group().code(),
                session.unit(),
                session.title(),
                step.guest(),
                step.booked(),
                step.makeUp(),
                step.unit() != null,
                step.reached());
    }
}
