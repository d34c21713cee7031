package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NotFound;

/** Accounts and the scopes they may be given. */
@ApplicationScoped
class UserRepository {

    private static final int LONGEST_LIST = 500;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    Optional<AppUser> byLogin(String login) {
        return entities.createQuery("SELECT u FROM AppUser u WHERE u.login = :login", AppUser.class)
                .setParameter("login", login.strip())
                .getResultStream()
                .findFirst();
    }

    /** The account with that login, locked until the transaction ends. */
    Optional<AppUser> lockedByLogin(String login) {
        return byLogin(login).map(user -> {
            entities.refresh(user, LockModeType.PESSIMISTIC_WRITE);
            return user;
        });
    }

    Optional<AppUser> byRef(UUID ref) {
        return entities.createQuery("SELECT u FROM AppUser u WHERE u.ref = :ref", AppUser.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    void add(AppUser user) {
        entities.persist(user);
    }

    void flush() {
        entities.flush();
    }

    /** Whether somebody has already made this installation theirs by choosing a password. */
    boolean anyPasswordChosen() {
        return entities.createQuery("SELECT COUNT(u) FROM AppUser u WHERE u.passwordExpiresAt IS NULL", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Accounts whose name or login contains the text, by name. */
    List<UserRow> matching(String text, Instant now) {
        String pattern =
                "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        List<?> rows = entities.createNativeQuery("""
                        SELECT CAST(u.public_ref AS CHAR), u.login, u.display_name,
                               (SELECT GROUP_CONCAT(r.role) FROM user_role r WHERE r.user_id = u.id),
                               COALESCE(c.short_name, a.name, ''), u.disabled, COALESCE(u.locked_until > ?, FALSE),
                               u.password_expires_at IS NOT NULL
                        FROM app_user u
                        LEFT JOIN centre c ON c.id = u.centre_id
                        LEFT JOIN authority a ON a.id = u.authority_id
                        WHERE u.display_name LIKE ? ESCAPE '!' OR u.login LIKE ? ESCAPE '!'
                        ORDER BY u.display_name, u.login
                        """)
                .setParameter(1, instants.convertToDatabaseColumn(now))
                .setParameter(2, pattern)
                .setParameter(3, pattern)
                .setMaxResults(LONGEST_LIST)
                .getResultList();
        return rows.stream().map(row -> userRow((Object[]) row)).toList();
    }

    private static UserRow userRow(Object[] row) {
        return new UserRow(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                Role.setOf((String) row[3]),
                (String) row[4],
                isTrue(row[5]),
                isTrue(row[6]),
                isTrue(row[7]));
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }

    /** All centres by name. */
    List<ScopeOption> centres() {
        return options("SELECT CAST(public_ref AS CHAR), name FROM centre ORDER BY name");
    }

    /** All authorities by name. */
    List<ScopeOption> authorities() {
        return options("SELECT CAST(public_ref AS CHAR), name FROM authority ORDER BY name");
    }

    private List<ScopeOption> options(String sql) {
        List<?> rows = entities.createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ScopeOption(UUID.fromString((String) row[0]), (String) row[1]))
                .toList();
    }

    @Nullable
    UUID centreRef(@Nullable Long id) {
        return id == null ? null : ref("SELECT CAST(public_ref AS CHAR) FROM centre WHERE id = ?", id);
    }

    @Nullable
    UUID authorityRef(@Nullable Long id) {
        return id == null ? null : ref("SELECT CAST(public_ref AS CHAR) FROM authority WHERE id = ?", id);
    }

    private UUID ref(String sql, Long id) {
        return UUID.fromString(
                (String) entities.createNativeQuery(sql).setParameter(1, id).getSingleResult());
    }

    @Nullable
    Long centreId(@Nullable UUID ref) {
        return ref == null ? null : id("SELECT id FROM centre WHERE public_ref = ?", ref);
    }

    @Nullable
    Long authorityId(@Nullable UUID ref) {
        return ref == null ? null : id("SELECT id FROM authority WHERE public_ref = ?", ref);
    }

    private Long id(String sql, UUID ref) {
        List<?> ids =
                entities.createNativeQuery(sql).setParameter(1, ref.toString()).getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(NotFound::new);
    }
}
