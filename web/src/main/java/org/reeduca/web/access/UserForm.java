package org.reeduca.web.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.ChangeUser;
import org.reeduca.access.CreateUser;
import org.reeduca.access.Role;
import org.reeduca.access.UserForChange;

/** What is typed about an account. */
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String login = "";
    private String displayName = "";
    private List<Role> roles = new ArrayList<>();
    private @Nullable String centre;
    private @Nullable String authority;
    private int version;

    static UserForm of(UserForChange user) {
        UserForm form = new UserForm();
        form.login = user.row().login();
        form.displayName = user.row().displayName();
        form.roles = new ArrayList<>(user.roles());
        form.centre = text(user.centre());
        form.authority = text(user.authority());
        form.version = user.version();
        return form;
    }

    CreateUser toCreate() {
        return new CreateUser(login, displayName, roleSet(), ref(centre), ref(authority));
    }

    ChangeUser toChange(UUID user) {
        return new ChangeUser(user, version, displayName, roleSet(), ref(centre), ref(authority));
    }

    private Set<Role> roleSet() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(roles);
        return chosen;
    }

    private static @Nullable UUID ref(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(@Nullable UUID ref) {
        return ref == null ? null : ref.toString();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }

    public @Nullable String getCentre() {
        return centre;
    }

    public void setCentre(@Nullable String centre) {
        this.centre = centre;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }
}
