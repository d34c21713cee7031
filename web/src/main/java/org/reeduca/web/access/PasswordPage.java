package org.reeduca.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.reeduca.access.AccountService;
import org.reeduca.access.ChangePassword;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.security.Sessions;

/** One's own password: the current one, and another. All other sessions of the account end. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private AccountService accounts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sessions sessions;

    @Inject
    private Messages messages;

    private String current = "";
    private String chosen = "";

    /** Whether the page is the only one open to this user. */
    public boolean isObligatory() {
        return currentUser.me().mustChangePassword();
    }

    public String change() {
        Me me = currentUser.me();
        Instant from = accounts.changePassword(new ChangePassword(current, chosen));
        sessions.begin(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                me,
                from);
        messages.flashInfo("access.message.password-changed");
        return "/index?faces-redirect=true";
    }

    /** Never shown again. */
    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Never shown again. */
    public String getChosen() {
        return "";
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
