package org.reeduca.web.access;

import org.reeduca.access.UserRow;

/**
 * A row of the table of users, in the words of the page.
 *
 * @param name of the user
 * @param login of the user
 * @param href where the user is changed
 * @param roles in the reader's language
 * @param scope centre or authority
 * @param state end of the bundle key {@code access.users.state.*}
 */
public record UserLine(String name, String login, String href, String roles, String scope, String state) {

    /** What matters most about an account. */
    static String stateOf(UserRow row) {
        if (row.disabled()) {
            return "disabled";
        }
        if (row.locked()) {
            return "locked";
        }
        return row.awaitsOwnPassword() ? "waiting" : "active";
    }

    // Records have no bean getters and Expression Language 5 asks for them.

    public String getName() {
        return name;
    }

    public String getLogin() {
        return login;
    }

    public String getHref() {
        return href;
    }

    public String getRoles() {
        return roles;
    }

    public String getScope() {
        return scope;
    }

    public String getState() {
        return state;
    }
}
