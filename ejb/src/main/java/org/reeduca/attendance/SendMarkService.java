package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.RollRepository.OneOfRoll;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door for marks that a device sends one by one, as soon as there is a network. It does what saving the roll does for
 * one man, in six statements, and answers a mark that is sent again as it answered it first.
 */
@Stateless
public class SendMarkService {

    @Inject
    private RollRepository rolls;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Records one mark. The server's clock says when; that of the device is kept beside it.
     *
     * @throws BusinessRuleViolation when the session was moved or cancelled, has not begun, or its list is closed; when the
     *     man had left the group, or the minutes are impossible; {@code attendance.key-reused} when the key came with
     *     something else before
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.SAVE_ROLL)
    public SentMark send(@Valid SendMark sent) {
        Me me = currentUser.me();
        audit.about("session", sent.session(), sent.participant());
        ZoneId zone = me.zone() == null ? ZoneOffset.UTC : me.zone();
        ProgrammeSession session = rolls.lock(sent.session()).orElseThrow(() -> access.outOfScope("session"));
        OneOfRoll one = rolls.one(
                        session, sent, StaffScope.of(me), FileReader.of(me), LocalDate.now(clock.withZone(zone)))
                .orElseThrow(() -> access.outOfScope("session"));
        if (one.before() != null) {
            return one.before().repeat(sent, me.userId(), one.numbered().line(), one.isBy(me.userId()));
        }
        session.requireRollCanBeTaken(zone, clock.instant());
        session.requireAt(sent.beginsAt());
        return record(sent, session, one, me);
    }

    private SentMark record(SendMark sent, ProgrammeSession session, OneOfRoll one, Me me) {
        Instant now = clock.instant();
        RollKeeping keeping = new RollKeeping(session, List.of(one.numbered()), me.userId(), now);
        keeping.take(sent.asRoll());
        if (!keeping.news().isEmpty()) {
            session.hold(me.userId(), now);
            rolls.append(keeping.news());
        }
        SentMark answer = answer(keeping.saved(), one.numbered().line(), one.isBy(me.userId()));
        rolls.remember(SentKey.of(sent, me.userId(), answer), session, sent.deviceAt(), now);
        return answer;
    }

    private static SentMark answer(SavedRoll saved, RollLine before, boolean byCaller) {
        if (!saved.conflicts().isEmpty()) {
            return new SentMark(SentMark.Answer.CONFLICT, before.revision(), before, byCaller);
        }
        if (saved.appended() == 0) {
            return new SentMark(SentMark.Answer.KNOWN, before.revision(), before, byCaller);
        }
        return new SentMark(SentMark.Answer.RECORDED, before.revision() + 1, before, byCaller);
    }
}
