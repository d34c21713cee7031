package org.reeduca.container;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Role;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Calls services as somebody: {@code as("ana@example.mx", () -> service.openRoll(ref))}.
 *
 * <p>Each call is like a request of its own: another thread, a fresh request scope, no transaction of the test around
 * it. Whatever the service throws arrives unchanged.
 */
public final class As {

    private As() {}

    /** A call that answers nothing. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;
    }

    /** Calls as this user with the roles the database gives them at this moment. */
    public static <T extends @Nullable Object> T as(String login, Callable<T> call) throws Exception {
        return call(login, rolesOf(login), call);
    }

    /** As {@link #as(String, Callable)} for a call without an answer. */
    public static void as(String login, Deed deed) throws Exception {
        as(login, callable(deed));
    }

    /** Calls with one role as somebody whom the database does not know: enough to ask the door, not the guard. */
    public static <T extends @Nullable Object> T asRole(Role role, Callable<T> call) throws Exception {
        return call("nobody-" + role.name().toLowerCase(java.util.Locale.ROOT), Set.of(role.name()), call);
    }

    /** Calls without having signed in. */
    public static <T extends @Nullable Object> T asStranger(Callable<T> call) throws Exception {
        return inRequestOfItsOwn(call);
    }

    /** As {@link #asStranger(Callable)} for a call without an answer. */
    public static void asStranger(Deed deed) throws Exception {
        asStranger(callable(deed));
    }

    private static Callable<@Nullable Void> callable(Deed deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    private static <T extends @Nullable Object> T call(String name, Set<String> roles, Callable<T> call)
            throws Exception {
        RoleMapper mapper = RoleMapper.constant(Roles.fromSet(roles));
        SecurityIdentity identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(name)
                .withDefaultRoleMapper(mapper)
                .withRoleMapper("ejb", mapper);
        return inRequestOfItsOwn(() -> identity.runAs(call));
    }

    private static <T extends @Nullable Object> T inRequestOfItsOwn(Callable<T> call) throws Exception {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        try {
            return TestResources.executor()
                    .submit(() -> {
                        request.activate();
                        try {
                            return call.call();
                        } finally {
                            request.deactivate();
                        }
                    })
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Set<String> rolesOf(String login) throws SQLException {
        String roles = Sql.text(
                "SELECT COALESCE(GROUP_CONCAT(role), '') FROM user_role JOIN app_user ON id = user_id WHERE login = ?",
                login);
        return Stream.of(roles.split(",", -1)).filter(role -> !role.isEmpty()).collect(Collectors.toSet());
    }
}
