package org.reeduca.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * An account of a person who works with the system.
 *
 * <p>It begins with a password that somebody else knows and that therefore works once and for a short time; it lives
 * from the moment the person chooses their own. It is never deleted, because the audit names it, but it can be disabled.
 * Whatever takes rights away also ends the sessions that still run with them.
 */
@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user")
    @SequenceGenerator(name = "app_user", sequenceName = "app_user_seq", allocationSize = 50)
    private long id;

    @Column(name = "public_ref", updatable = false)
    private UUID ref;

    @Column(name = "login", updatable = false)
    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "password_expires_at")
    private @Nullable Instant passwordExpiresAt;

    @Column(name = "sessions_valid_from")
    private Instant sessionsValidFrom;

    @Column(name = "locale")
    private String locale;

    @Column(name = "centre_id")
    private @Nullable Long centreId;

    @Column(name = "authority_id")
    private @Nullable Long authorityId;

    @Embedded
    private LockOut lockOut;

    @Column(name = "disabled")
    private boolean disabled;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Version
    private int version;

    protected AppUser() {}

    AppUser(UserProfile profile, Instant now) {
        this.ref = UUID.randomUUID();
        this.login = profile.login();
        this.displayName = profile.displayName();
        this.locale = "es";
        this.lockOut = LockOut.none();
        this.roles = new HashSet<>();
        this.sessionsValidFrom = now;
        this.passwordChangedAt = now;
        this.passwordHash = PasswordHash.OF_NOBODY.text();
        become(profile, now);
    }

    /**
     * Takes name, scope and roles from the profile; the login stays what it is.
     *
     * @throws BusinessRuleViolation {@code access.role-needs-centre}, {@code access.role-needs-authority},
     *     {@code access.officer-has-other-roles}, {@code access.centre-and-authority}
     */
    void become(UserProfile profile, Instant now) {
        profile.requireConsistent();
        boolean changesRights = !roles.equals(profile.roles())
                || !Objects.equals(centreId, profile.centreId())
                || !Objects.equals(authorityId, profile.authorityId());
        this.displayName = profile.displayName();
        this.centreId = profile.centreId();
        this.authorityId = profile.authorityId();
        this.roles.retainAll(profile.roles());
        this.roles.addAll(profile.roles());
        if (changesRights) {
            endSessions(now);
        }
    }

    /** Gives a password that works once and not for long; all sessions end and a pause is over. */
    void takeOneTimePassword(PasswordHash hash, Instant now, Duration valid) {
        takePassword(hash, now);
        passwordExpiresAt = now.plus(valid);
    }

    /** The person chose this password: all sessions begun before now have ended. */
    void choosePassword(PasswordHash hash, Instant now) {
        takePassword(hash, now);
        passwordExpiresAt = null;
    }

    private void takePassword(PasswordHash hash, Instant now) {
        passwordHash = hash.text();
        passwordChangedAt = now;
        lockOut.clear();
        endSessions(now);
    }

    PasswordHash password() {
        return new PasswordHash(passwordHash);
    }

    /** Whether the password was given by somebody else and must be replaced before anything else is done. */
    boolean mustChangePassword() {
        return passwordExpiresAt != null;
    }

    /**
     * Whether the person may come in with the right password.
     *
     * @param familiar whether the address they come from is one they came from before; a pause caused by strangers
     *     does not keep them out there
     */
    boolean maySignIn(Instant now, boolean familiar) {
        boolean expired = passwordExpiresAt != null && !now.isBefore(passwordExpiresAt);
        return !disabled && !expired && (familiar || !lockOut.isLocked(now));
    }

    /** The right password came: the count ends, and a one-time password has had its one time. */
    void signedIn(Instant now) {
        lockOut.clear();
        if (passwordExpiresAt != null) {
            passwordExpiresAt = now;
        }
    }

    /** A wrong password came from an unfamiliar address. */
    void failedLogin(Instant now, SignInRules rules) {
        lockOut.fail(now, rules.triesOfAccount(), rules.pause());
    }

    void unlock() {
        lockOut.clear();
    }

    void disable(Instant now) {
        disabled = true;
        endSessions(now);
    }

    void enable() {
        disabled = false;
    }

    void endSessions(Instant now) {
        sessionsValidFrom = now;
    }

    boolean isLocked(Instant now) {
        return lockOut.isLocked(now);
    }

    boolean isDisabled() {
        return disabled;
    }

    UUID ref() {
        return ref;
    }

    String login() {
        return login;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    UserProfile profile() {
        return new UserProfile(login, displayName, roles(), centreId, authorityId);
    }

    int version() {
        return version;
    }
}
