package org.reeduca.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.officer.OfficerFilter;
import org.reeduca.officer.OfficerList;
import org.reeduca.officer.OfficerService;
import org.reeduca.officer.OfficerSort;
import org.reeduca.officer.OfficerTab;
import org.reeduca.web.faces.Choice;

/** The men an authority sent. Everything the page shows stands in its address. */
@Named
@RequestScoped
public class OfficerListPage {

    @Inject
    private OfficerService officers;

    private @Nullable String tab;
    private @Nullable String search;
    private @Nullable String sort;
    private @Nullable String page;
    private @Nullable OfficerList list;

    public OfficerList getList() {
        OfficerList found = list;
        if (found == null) {
            found = officers.findMen(new OfficerFilter(
                    Choice.of(OfficerTab.class, tab, null),
                    search == null ? "" : search,
                    Choice.orElse(OfficerSort.class, sort, OfficerSort.URGENCY),
                    Choice.number(page, 1)));
            list = found;
        }
        return found;
    }

    public List<OfficerTab> getTabs() {
        return List.of(OfficerTab.values());
    }

    /** The address of the same list with another tab, from its first page. */
    public String inTab(OfficerTab other) {
        return address(other, getList().sort(), 1);
    }

    /** The address of the same list in another order, from its first page. */
    public String sortedBy(String other) {
        return address(getList().tab(), OfficerSort.valueOf(other), 1);
    }

    /** The address of another page of the same list. */
    public String atPage(int other) {
        return address(getList().tab(), getList().sort(), other);
    }

    private String address(OfficerTab wantedTab, OfficerSort wantedSort, int wantedPage) {
        String words = getList().search();
        return "/officer/list.xhtml?tab=" + wantedTab + "&sort=" + wantedSort
                + (words.isEmpty() ? "" : "&search=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (wantedPage == 1 ? "" : "&page=" + wantedPage);
    }

    public @Nullable String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
