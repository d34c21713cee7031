package org.reeduca.web.access;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reeduca.web.faces.LocalPath;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.security.LastTry;

/** The sign-in page. It has no view state and no session; {@code to} is the address to go to afterwards. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SecurityContext security;

    @Inject
    private LastTry lastTry;

    @Inject
    private Messages messages;

    private String login = "";
    private String password = "";
    private @Nullable String to;
    private @Nullable String out;

    /** Whoever is already in does not sign in again. */
    public void skipIfSignedIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getUserPrincipal() != null) {
            go(external);
        }
    }

    /** Tries login and password; the words of a refusal do not tell what was wrong with them. */
    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                withParams().credential(new UsernamePasswordCredential(login.strip(), password)));
        if (status == SUCCESS) {
            go(external);
        } else if (!lastTry.answered()) {
            // why is in the log under a code already, which the page of this status shows
            external.responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
            faces.responseComplete();
        } else if (lastTry.triesLeft() == 0) {
            messages.error("access.login.wait");
        } else {
            messages.error("access.login.wrong", lastTry.triesLeft());
        }
    }

    private void go(ExternalContext external) throws IOException {
        external.redirect(external.getRequestContextPath() + LocalPath.orRoot(to));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    /** Whether one has just signed out. */
    public @Nullable String getOut() {
        return out;
    }

    public void setOut(@Nullable String out) {
        this.out = out;
    }
}
