package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AuthorityFilter;
import org.reeduca.referral.AuthorityKind;
import org.reeduca.referral.AuthorityList;
import org.reeduca.referral.AuthorityService;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;

/** The authorities the caller deals with. Everything the page shows stands in its address. */
@Named
@RequestScoped
public class AuthoritiesPage {

    @Inject
    private AuthorityService authorities;

    @Inject
    private Messages messages;

    private @Nullable String search;
    private @Nullable String kind;
    private @Nullable String state;
    private @Nullable String district;
    private @Nullable String page;
    private @Nullable AuthorityList list;

    public AuthorityList getList() {
        AuthorityList found = list;
        if (found == null) {
            found = authorities.find(new AuthorityFilter(
                    search == null ? "" : search,
                    Choice.of(AuthorityKind.class, kind, null),
                    state,
                    district,
                    Choice.number(page, 1)));
            list = found;
        }
        return found;
    }

    public List<Option> getKinds() {
        return Arrays.stream(AuthorityKind.values())
                .map(one -> new Option(one.name(), messages.label(one)))
                .toList();
    }

    public List<Option> getStates() {
        return getList().states().stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    /** The address of another page of the same list. */
    public String atPage(int other) {
        AuthorityFilter filter = getList().filter();
        AuthorityKind chosen = filter.kind();
        return "/referral/authorities.xhtml?page=" + other
                + parameter("search", filter.search())
                + parameter("kind", chosen == null ? null : chosen.name())
                + parameter("state", filter.state())
                + parameter("district", filter.district());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDistrict() {
        return district;
    }

    public void setDistrict(@Nullable String district) {
        this.district = district;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
