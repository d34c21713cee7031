package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;

/**
 * Tries every door with every key. The table {@code access/who-may-call.csv} says who may call what; an annotation that
 * is changed without the table, or the other way round, fails here, and so does a server that would not ask.
 */
@ExtendWith(ArquillianExtension.class)
class WhoMayCallIT {

    private static final String TABLE = "/access/who-may-call.csv";
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "**";
    private static final String NOBODY = "nobody";

    @Test
    void the_table_says_what_the_annotations_say() throws Exception {
        List<String> declared = doors().map(door -> name(door) + "," + String.join(" ", allowed(door)))
                .toList();
        assertThat(String.join("\n", declared))
                .as("who-may-call.csv; if the change is meant, this is its new content")
                .isEqualTo(String.join("\n", table()));
    }

    @Test
    void every_door_opens_to_its_keys_and_to_no_other() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Method door : doors().toList()) {
            Set<String> allowed = allowed(door);
            for (Role role : Role.values()) {
                boolean opened = As.asRole(role, () -> opens(door));
                boolean expected =
                        allowed.contains(EVERYBODY) || allowed.contains(SIGNED_IN) || allowed.contains(role.name());
                if (opened != expected) {
                    wrong.add(name(door) + " for " + role + ": " + (opened ? "opens" : "stays shut"));
                }
            }
            boolean opened = As.asStranger(() -> opens(door));
            if (opened != allowed.contains(EVERYBODY)) {
                wrong.add(name(door) + " for a stranger: " + (opened ? "opens" : "stays shut"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Whether the server lets the call through. What happens behind the door does not matter: without arguments it
     * mostly fails, and somebody the database does not know is refused there as well, in our own words.
     */
    private static boolean opens(Method door) {
        Object service = CDI.current().select(door.getDeclaringClass()).get();
        @Nullable
        Object[] nothing = Arrays.stream(door.getParameterTypes())
                .map(WhoMayCallIT::neutral)
                .toArray();
        try {
            door.invoke(service, nothing);
            return true;
        } catch (InvocationTargetException e) {
            return !isRefusalOfServer(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRefusalOfServer(@Nullable Throwable failure) {
        return failure instanceof EJBAccessException
                && String.valueOf(failure.getMessage()).startsWith("WFLYEJB");
    }

    private static @Nullable Object neutral(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == double.class) {
            return 0.0;
        } else if (type == String.class) {
            return "";
        }
        return null;
    }

    /** Every public method of every stateless service of the application. */
    private static Stream<Method> doors() throws IOException {
        return Services.all().stream()
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(WhoMayCallIT::name));
    }

    private static Set<String> allowed(Method door) {
        Annotation rule = rule(door.getAnnotations());
        if (rule == null) {
            rule = rule(door.getDeclaringClass().getAnnotations());
        }
        if (rule instanceof RolesAllowed roles) {
            return new TreeSet<>(Set.of(roles.value()));
        }
        return rule instanceof DenyAll ? Set.of(NOBODY) : Set.of(EVERYBODY);
    }

    private static @Nullable Annotation rule(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(a -> a instanceof RolesAllowed || a instanceof PermitAll || a instanceof DenyAll)
                .findFirst()
                .orElse(null);
    }

    private static String name(Method door) {
        String parameters = Arrays.stream(door.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" "));
        String feature = door.getDeclaringClass().getPackageName().substring("org.reeduca.".length());
        return feature + "," + door.getDeclaringClass().getSimpleName() + "," + door.getName() + "," + parameters;
    }

    private static List<String> table() throws IOException {
        try (InputStream in = WhoMayCallIT.class.getResourceAsStream(TABLE)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
