package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void the_names_for_annotations_are_those_of_the_roles() throws Exception {
        String[] constants = Arrays.stream(Roles.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.getName().equals("ANYBODY_SIGNED_IN"))
                .map(RoleTest::value)
                .toArray(String[]::new);
        assertThat(Arrays.stream(Role.values()).map(Role::name)).containsExactlyInAnyOrder(constants);
    }

    @Test
    void a_set_of_roles_has_one_spelling() {
        Set<Role> roles = Set.of(Role.EVALUATOR, Role.FACILITATOR);
        assertThat(Role.namesOf(roles)).isEqualTo("FACILITATOR,EVALUATOR");
        assertThat(Role.setOf("FACILITATOR,EVALUATOR")).isEqualTo(roles);
        assertThat(Role.setOf(null)).isEmpty();
        assertThat(Role.setOf("")).isEmpty();
    }

    @Test
    void sessions_of_courts_and_administrators_are_short() {
        assertThat(Role.REFERRAL_OFFICER.needsShortSession()).isTrue();
        assertThat(Role.ADMINISTRATOR.needsShortSession()).isTrue();
        assertThat(Role.FACILITATOR.needsShortSession()).isFalse();
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
