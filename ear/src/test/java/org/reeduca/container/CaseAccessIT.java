package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.As.asStranger;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.shared.NotFound;

/** The caller of a request, and the guard between their role and a row. */
@ExtendWith(ArquillianExtension.class)
class CaseAccessIT {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Test
    void the_caller_is_who_the_database_says_now() throws Exception {
        long centre = SomeUser.centre();
        SomeUser user = SomeUser.of(Role.FACILITATOR, Role.COORDINATOR).at(centre);

        Me me = as(user.login(), () -> currentUser.me());

        assertThat(me.login()).isEqualTo(user.login());
        assertThat(me.userId()).isEqualTo(user.id());
        assertThat(me.roles()).containsExactlyInAnyOrder(Role.FACILITATOR, Role.COORDINATOR);
        assertThat(me.centreId()).isEqualTo(centre);
        assertThat(me.zone()).isEqualTo(NoonZone.get());
    }

    @Test
    void a_disabled_user_is_a_stranger_on_the_next_request() throws Exception {
        SomeUser user = SomeUser.of(Role.COORDINATOR);
        Sql.run("UPDATE app_user SET disabled = 1 WHERE login = ?", user.login());

        assertThatThrownBy(() -> as(user.login(), () -> currentUser.me())).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void nobody_is_nobody() throws Exception {
        assertThat(asStranger(() -> currentUser.meIfKnown())).isEmpty();
    }

    @Test
    void staff_reach_their_own_centre_only_and_the_refusal_is_remembered() throws Exception {
        long own = SomeUser.centre();
        long other = SomeUser.centre();
        SomeUser user = SomeUser.of(Role.COORDINATOR).at(own);

        as(user.login(), () -> access.requireCentre(own));
        assertThatThrownBy(() -> as(user.login(), () -> access.requireCentre(other)))
                .isInstanceOf(NotFound.class);

        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome, reason, roles, request_id IS NOT NULL) FROM audit_event WHERE user_login = ?",
                        user.login()))
                .isEqualTo("ACCESS_REFUSED REFUSED centre COORDINATOR 1");
    }

    @Test
    void an_officer_reaches_their_own_authority_only() throws Exception {
        long own = SomeUser.authority();
        SomeUser officer = SomeUser.of(Role.REFERRAL_OFFICER).sentBy(own);

        as(officer.login(), () -> access.requireAuthority(own));
        assertThatThrownBy(() -> as(officer.login(), () -> access.requireAuthority(own + 1)))
                .isInstanceOf(NotFound.class);
    }
}
