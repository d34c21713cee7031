package org.reeduca.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.UserRow;
import org.reeduca.access.UserService;
import org.reeduca.web.faces.Messages;

/** The users of this installation. */
@Named
@RequestScoped
public class UsersPage {

    @Inject
    private UserService users;

    @Inject
    private Messages messages;

    private @Nullable String search;
    private List<UserLine> lines = List.of();

    public void open() {
        lines = users.list(search == null ? "" : search).stream()
                .map(this::line)
                .toList();
    }

    private UserLine line(UserRow row) {
        String roles = row.roles().stream().sorted().map(messages::label).collect(Collectors.joining(", "));
        return new UserLine(
                row.displayName(),
                row.login(),
                "/access/user.xhtml?ref=" + row.ref(),
                roles,
                row.scopeName(),
                UserLine.stateOf(row));
    }

    public int getCount() {
        return lines.size();
    }

    public List<UserLine> getLines() {
        return lines;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
