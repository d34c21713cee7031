package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T18:00:00Z"), ZoneOffset.UTC);

    private final Accounts accounts = new Accounts();

    @Test
    void an_empty_installation_lets_the_named_administrator_in_once() {
        start("root@example.mx");
        assertThat(accounts.all).singleElement().satisfies(user -> {
            assertThat(user.login()).isEqualTo("root@example.mx");
            assertThat(user.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(user.mustChangePassword()).isTrue();
        });
    }

    @Test
    void without_a_name_nobody_gets_in() {
        start("");
        assertThat(accounts.all).isEmpty();
    }

    @Test
    void another_start_gives_another_secret_as_long_as_nobody_chose_a_password() {
        start("root@example.mx");
        PasswordHash first = accounts.all.get(0).password();
        start("root@example.mx");
        assertThat(accounts.all).hasSize(1);
        assertThat(accounts.all.get(0).password()).isNotEqualTo(first);
    }

    @Test
    void once_somebody_chose_a_password_the_name_means_nothing() {
        start("root@example.mx");
        accounts.all.get(0).choosePassword(new PasswordHash("chosen"), CLOCK.instant());
        start("somebody@example.mx");
        assertThat(accounts.all).hasSize(1);
        assertThat(accounts.all.get(0).password().text()).isEqualTo("chosen");
    }

    private void start(String name) {
        new FirstAdministrator(
                        new AccessSettings(Map.of(AccessSettings.FIRST_ADMIN, name)),
                        accounts,
                        SignInRules.usual(),
                        CLOCK)
                .letIn();
    }

    private static final class Accounts extends UserRepository {

        private final List<AppUser> all = new ArrayList<>();

        @Override
        Optional<AppUser> byLogin(@Nullable String login) {
            return all.stream().filter(user -> user.login().equals(login)).findFirst();
        }

        @Override
        void add(AppUser user) {
            all.add(user);
        }

        @Override
        boolean anyPasswordChosen() {
            return all.stream().anyMatch(user -> !user.mustChangePassword());
        }
    }
}
