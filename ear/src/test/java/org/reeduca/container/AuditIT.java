package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.ChangeUser;
import org.reeduca.access.CreateUser;
import org.reeduca.access.OneTimePassword;
import org.reeduca.access.Role;
import org.reeduca.access.UserForChange;
import org.reeduca.access.UserService;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** One row for one call, whatever becomes of it. The administration of users stands for all services. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    @Inject
    private UserService users;

    @Test
    void a_read_leaves_one_row() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        as(admin, () -> users.list(""));
        assertThat(rows(admin)).isEqualTo("LIST_USERS GRANTED - ADMINISTRATOR");
    }

    @Test
    void a_change_leaves_one_row_that_names_its_subject() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        SomeUser other = SomeUser.of(Role.FACILITATOR).at(SomeUser.centre());
        UUID ref = ref(other);
        as(admin, () -> users.disable(ref));
        assertThat(rows(admin)).isEqualTo("DISABLE_USER GRANTED - ADMINISTRATOR");
        assertThat(Sql.text(
                        "SELECT CONCAT(subject_kind, ' ', subject_ref) FROM audit_event WHERE user_login = ?", admin))
                .isEqualTo("user " + ref);
    }

    @Test
    void a_broken_rule_leaves_one_row_and_no_change() throws Exception {
        SomeUser admin = SomeUser.of(Role.ADMINISTRATOR);
        UUID own = ref(admin);
        Refused.byRule("access.not-yourself", () -> as(admin.login(), () -> users.disable(own)));
        assertThat(rows(admin.login())).isEqualTo("DISABLE_USER FAILED access.not-yourself ADMINISTRATOR");
        assertThat(Sql.text("SELECT disabled FROM app_user WHERE login = ?", admin.login()))
                .isEqualTo("0");
    }

    @Test
    void asking_for_what_is_not_there_leaves_one_row() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        assertThatThrownBy(() -> as(admin, () -> users.open(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThat(rows(admin)).isEqualTo("OPEN_USER FAILED shared.not-found ADMINISTRATOR");
    }

    @Test
    void a_role_that_does_not_open_the_door_leaves_one_row() throws Exception {
        String facilitator = SomeUser.of(Role.FACILITATOR).at(SomeUser.centre()).login();
        assertThatThrownBy(() -> as(facilitator, () -> users.list(""))).isInstanceOf(EJBAccessException.class);
        assertThat(rows(facilitator)).isEqualTo("LIST_USERS REFUSED role UserService.list FACILITATOR");
    }

    @Test
    void rows_cannot_be_changed_or_removed() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        as(admin, () -> users.list(""));
        assertThatThrownBy(() -> Sql.run("UPDATE audit_event SET reason = 'x' WHERE user_login = ?", admin))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM audit_event WHERE user_login = ?", admin))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void an_account_is_opened_changed_locked_and_unlocked() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        long centre = SomeUser.centre();
        UUID centreRef = UUID.fromString(Sql.text("SELECT public_ref FROM centre WHERE id = ?", centre));
        String login = "new-" + UUID.randomUUID() + "@example.mx";

        OneTimePassword once = as(
                admin, () -> users.create(new CreateUser(login, "Nueva", Set.of(Role.FACILITATOR), centreRef, null)));
        assertThat(new Browser().signIn(login, once.password()).statusCode()).isEqualTo(302);

        UserForChange before = as(admin, () -> users.open(once.user()));
        assertThat(before.centre()).isEqualTo(centreRef);
        as(
                admin,
                () -> users.change(new ChangeUser(
                        once.user(), before.version(), "Nueva Dos", Set.of(Role.COORDINATOR), centreRef, null)));
        assertThat(Sql.text("SELECT role FROM user_role JOIN app_user ON id = user_id WHERE login = ?", login))
                .isEqualTo("COORDINATOR");
        assertThatThrownBy(() -> as(
                        admin,
                        () -> users.change(new ChangeUser(
                                once.user(), before.version(), "Tarde", Set.of(Role.COORDINATOR), centreRef, null))))
                .isInstanceOf(Stale.class);

        Browser browser = new Browser();
        for (int i = 0; i < 5; i++) {
            browser.signIn(login, "wrong wrong wrong");
        }
        assertThat(browser.signIn(login, "wrong wrong wrong").body()).contains("espere 15 minutos");
        OneTimePassword again = as(admin, () -> users.resetPassword(once.user()));
        assertThat(browser.signIn(login, again.password()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_login_is_taken_whatever_its_case() throws Exception {
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        Refused.byRule(
                "access.login-taken",
                () -> as(
                        admin,
                        () -> users.create(new CreateUser(
                                admin.toUpperCase(java.util.Locale.ROOT),
                                "Otra",
                                Set.of(Role.ADMINISTRATOR),
                                null,
                                null))));
    }

    private static UUID ref(SomeUser user) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM app_user WHERE login = ?", user.login()));
    }

    private static String rows(String login) throws SQLException {
        return Sql.text(
                "SELECT GROUP_CONCAT(CONCAT_WS(' ', action, outcome, COALESCE(reason, '-'), roles) ORDER BY id SEPARATOR '; ') "
                        + "FROM audit_event WHERE user_login = ?",
                login);
    }
}
