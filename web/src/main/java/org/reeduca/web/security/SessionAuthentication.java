package org.reeduca.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.web.faces.Incidents;

/**
 * How a request gets its user.
 *
 * <p>The sign-in page hands over login and password once; from then on the session says whose it is, and the database
 * says at each request whether that account still may and which roles it has. The container keeps no identity between
 * requests, so nothing has to be withdrawn from it. ADR 0008 says why this is not the container's own form mechanism.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sessions sessions;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    /** A fault here comes before any page, so that no page of ours could say it. */
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return recognise(request, response, context);
        } catch (RuntimeException fault) {
            NobodyKnown.answer(request, response, incidents.record(fault, request));
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus recognise(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, credential, context);
        }
        if (!context.isProtected() && request.getServletPath().startsWith(RESOURCES)) {
            return context.doNothing();
        }
        Me me = sessionsUser(request);
        if (me != null) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(me.login()), groups(me));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        SignInChallenge.send(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus signIn(HttpServletRequest request, Credential credential, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        String login = result.getCallerPrincipal().getName();
        return currentUser
                .resume(login, clock.instant())
                .map(me -> {
                    sessions.begin(request, me);
                    return context.notifyContainerAboutLogin(new CallerPrincipal(login), groups(me));
                })
                .orElse(AuthenticationStatus.SEND_FAILURE);
    }

    private @Nullable Me sessionsUser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SignedIn signedIn = SignedIn.of(session);
        if (session == null || signedIn == null) {
            return null;
        }
        Me me = sessions.isTooOld(signedIn)
                ? null
                : currentUser.resume(signedIn.login(), signedIn.begun()).orElse(null);
        if (me == null) {
            session.invalidate();
        }
        return me;
    }

    /** As long as somebody else knows the password it opens no door but the one to another password. */
    private static Set<String> groups(Me me) {
        return me.mustChangePassword()
                ? Set.of()
                : me.roles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
