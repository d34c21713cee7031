package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;

class NextStepTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 3, 11, 10, 30);
    private static final Map<Paper, PaperState> NOTICE = Map.of(Paper.PRIVACY, PaperState.SIGNED);
    private static final Map<Paper, PaperState> ALL = Map.of(
            Paper.PRIVACY, PaperState.SIGNED, Paper.CONSENT, PaperState.SIGNED, Paper.COMMITMENT, PaperState.SIGNED);

    @Test
    void until_he_comes_he_is_found_called_and_given_an_hour() {
        assertThat(outside(false, null, null, false)).isEqualTo(NextStep.FIND_CONTACT);
        assertThat(outside(true, null, null, false)).isEqualTo(NextStep.TRY_CONTACT);
        assertThat(outside(true, AttemptResult.NO_ANSWER, null, false)).isEqualTo(NextStep.TRY_CONTACT);
        assertThat(outside(true, AttemptResult.SPOKE, null, false)).isEqualTo(NextStep.MAKE_APPOINTMENT);
        assertThat(outside(true, AttemptResult.REFUSED, null, false)).isEqualTo(NextStep.MAKE_APPOINTMENT);
        assertThat(outside(true, AttemptResult.SPOKE, TOMORROW, false)).isEqualTo(NextStep.AWAIT_HIM);
        assertThat(outside(true, AttemptResult.SPOKE, TOMORROW, true)).isEqualTo(NextStep.SAY_WHETHER_HE_CAME);
    }

    @Test
    void once_he_came_notice_interview_screening_signatures_and_decision_follow() {
        assertThat(inside(Map.of(), false, false, null)).isEqualTo(NextStep.GIVE_NOTICE);
        assertThat(inside(NOTICE, false, false, null)).isEqualTo(NextStep.INTERVIEW);
        assertThat(inside(NOTICE, true, false, null)).isEqualTo(NextStep.SCREEN);
        assertThat(inside(NOTICE, true, true, null)).isEqualTo(NextStep.SIGN);
        assertThat(inside(ALL, true, true, null)).isEqualTo(NextStep.DECIDE);
        assertThat(inside(ALL, true, true, Decision.ADMIT)).isEqualTo(NextStep.DECIDED);
    }

    @Test
    void whoever_refuses_to_sign_is_decided_about_at_once() {
        assertThat(inside(
                        Map.of(Paper.PRIVACY, PaperState.SIGNED, Paper.CONSENT, PaperState.REFUSED), true, true, null))
                .isEqualTo(NextStep.DECIDE);
    }

    @Test
    void reception_is_told_of_nothing_that_happens_after_he_came() {
        assertThat(NextStep.SAY_WHETHER_HE_CAME.forReception()).isTrue();
        assertThat(NextStep.GIVE_NOTICE.forReception()).isFalse();
        assertThat(NextStep.DECIDED.forReception()).isFalse();
    }

    private static NextStep outside(
            boolean reachable, @Nullable AttemptResult result, @Nullable LocalDateTime appointment, boolean unsaid) {
        return new IntakeFacts(
                        false,
                        reachable,
                        1,
                        result,
                        appointment,
                        unsaid,
                        false,
                        new Signed(Map.of()),
                        false,
                        false,
                        null)
                .next();
    }

    private static NextStep inside(
            Map<Paper, PaperState> papers, boolean interviewed, boolean screened, @Nullable Decision decision) {
        return new IntakeFacts(
                        true, true, 1, null, null, false, true, new Signed(papers), interviewed, screened, decision)
                .next();
    }
}
