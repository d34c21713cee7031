package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

class AppUserTest {

    private static final Instant NOON = Instant.parse("2026-03-09T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PasswordHash SOME = new PasswordHash("some");
    private static final SignInRules RULES = SignInRules.usual();

    private AppUser ana;

    @BeforeEach
    void ana() {
        ana = new AppUser(profile(Role.FACILITATOR), NOON);
        ana.choosePassword(SOME, NOON);
    }

    @Test
    void a_new_account_has_no_password_that_works() {
        AppUser fresh = new AppUser(profile(Role.FACILITATOR), NOON);
        assertThat(fresh.password()).isEqualTo(PasswordHash.OF_NOBODY);
        assertThat(PasswordHash.OF_NOBODY.matches("")).isFalse();
    }

    @Test
    void a_one_time_password_works_once() {
        ana.takeOneTimePassword(SOME, NOON, HOUR);
        assertThat(ana.mustChangePassword()).isTrue();
        assertThat(ana.maySignIn(NOON.plusSeconds(60), false)).isTrue();
        ana.signedIn(NOON.plusSeconds(60));
        assertThat(ana.mustChangePassword()).isTrue();
        assertThat(ana.maySignIn(NOON.plusSeconds(61), false)).isFalse();
    }

    @Test
    void a_one_time_password_expires_unused() {
        ana.takeOneTimePassword(SOME, NOON, HOUR);
        assertThat(ana.maySignIn(NOON.plus(HOUR), true)).isFalse();
    }

    @Test
    void a_chosen_password_never_grows_old() {
        assertThat(ana.mustChangePassword()).isFalse();
        assertThat(ana.maySignIn(NOON.plus(Duration.ofDays(4000)), false)).isTrue();
    }

    @Test
    void strangers_can_pause_the_account_elsewhere_but_not_where_its_owner_is_known() {
        for (int i = 0; i < RULES.triesOfAccount(); i++) {
            assertThat(ana.isLocked(NOON)).isFalse();
            ana.failedLogin(NOON, RULES);
        }
        assertThat(ana.maySignIn(NOON, false)).isFalse();
        assertThat(ana.maySignIn(NOON, true)).isTrue();
        assertThat(ana.maySignIn(NOON.plus(RULES.pause()), false)).isTrue();
    }

    @Test
    void an_administrator_ends_a_pause() {
        for (int i = 0; i < RULES.triesOfAccount(); i++) {
            ana.failedLogin(NOON, RULES);
        }
        ana.unlock();
        assertThat(ana.maySignIn(NOON, false)).isTrue();
    }

    @Test
    void a_disabled_account_opens_nowhere() {
        ana.disable(NOON);
        assertThat(ana.maySignIn(NOON, true)).isFalse();
        ana.enable();
        assertThat(ana.maySignIn(NOON, true)).isTrue();
    }

    @Test
    void an_account_takes_the_roles_of_its_profile_and_no_other() {
        ana.become(profile(Role.COORDINATOR, Role.EVALUATOR), NOON);
        assertThat(ana.roles()).containsExactlyInAnyOrder(Role.COORDINATOR, Role.EVALUATOR);
        assertThat(ana.profile()).isEqualTo(profile(Role.COORDINATOR, Role.EVALUATOR));
    }

    @Test
    void a_role_without_its_scope_is_refused() {
        assertRule("access.role-needs-centre", new UserProfile("a@b.mx", "Ana", Set.of(Role.EVALUATOR), null, null));
        assertRule(
                "access.role-needs-authority",
                new UserProfile("a@b.mx", "Ana", Set.of(Role.REFERRAL_OFFICER), null, null));
        assertRule(
                "access.officer-has-other-roles",
                new UserProfile("a@b.mx", "Ana", Set.of(Role.REFERRAL_OFFICER, Role.ADMINISTRATOR), null, 7L));
        assertRule(
                "access.centre-and-authority", new UserProfile("a@b.mx", "Ana", Set.of(Role.REFERRAL_OFFICER), 1L, 7L));
    }

    private void assertRule(String code, UserProfile profile) {
        assertThatThrownBy(() -> ana.become(profile, NOON))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private static UserProfile profile(Role... roles) {
        return new UserProfile("ana@example.mx", "Ana Ruiz", Set.of(roles), 3L, null);
    }
}
