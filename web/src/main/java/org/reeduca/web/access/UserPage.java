package org.reeduca.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.OneTimePassword;
import org.reeduca.access.Role;
import org.reeduca.access.ScopeOption;
import org.reeduca.access.UserForChange;
import org.reeduca.access.UserService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;

/** One account: to be opened when no {@code ref} is given, to be changed otherwise. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserService users;

    @Inject
    private Messages messages;

    private @Nullable String ref;
    private @Nullable UUID user;
    private boolean mine;
    private String state = "active";
    private transient @Nullable String oneTimePassword;
    private UserForm form = new UserForm();
    private List<Option> centres = new ArrayList<>();
    private List<Option> authorities = new ArrayList<>();

    public void open() {
        if (ref == null) {
            centres = choices(users.centres());
            authorities = choices(users.authorities());
        } else {
            read(PublicRefs.parse(ref));
        }
    }

    /** Opens the account or changes it, and shows it as it is then. */
    public void save() {
        UUID known = user;
        if (known == null) {
            show(users.create(form.toCreate()));
        } else {
            users.change(form.toChange(known));
            read(known);
        }
        messages.info("access.message.user-saved", form.getDisplayName());
    }

    public void resetPassword() {
        show(users.resetPassword(known()));
    }

    public void unlock() {
        users.unlock(known());
        read(known());
        messages.info("access.message.user-unlocked");
    }

    public void disable() {
        users.disable(known());
        read(known());
        messages.info("access.message.user-disabled");
    }

    public void enable() {
        users.enable(known());
        read(known());
        messages.info("access.message.user-enabled");
    }

    private void show(OneTimePassword once) {
        oneTimePassword = once.password();
        read(once.user());
    }

    private void read(UUID which) {
        UserForChange found = users.open(which);
        user = which;
        mine = found.mine();
        state = UserLine.stateOf(found.row());
        form = UserForm.of(found);
        centres = choices(found.centres());
        authorities = choices(found.authorities());
    }

    private UUID known() {
        return PublicRefs.require(user);
    }

    private static List<Option> choices(List<ScopeOption> scopes) {
        List<Option> choices = new ArrayList<>();
        scopes.forEach(scope -> choices.add(new Option(scope.ref().toString(), scope.name())));
        return choices;
    }

    public boolean isFresh() {
        return user == null;
    }

    public boolean isMine() {
        return mine;
    }

    public String getState() {
        return state;
    }

    public @Nullable String getOneTimePassword() {
        return oneTimePassword;
    }

    public UserForm getForm() {
        return form;
    }

    public List<Option> getCentres() {
        return centres;
    }

    public List<Option> getAuthorities() {
        return authorities;
    }

    public Role[] getRoleChoices() {
        return Role.values();
    }

    public @Nullable String getRef() {
        return ref;
    }

    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }
}
