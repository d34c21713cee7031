package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderList;
import org.reeduca.referral.OrderService;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.TypedDate;

/** The orders of a centre. Everything the page shows stands in its address. */
@Named
@RequestScoped
public class OrderListPage {

    @Inject
    private OrderService orders;

    @Inject
    private Messages messages;

    @Inject
    private FieldProblems problems;

    private @Nullable String state;
    private @Nullable String dueFrom;
    private @Nullable String dueTo;
    private @Nullable String search;
    private @Nullable String page;
    private @Nullable OrderList list;

    /** Says at the field that a date could not be understood; the list is then shown without it. */
    public void open() {
        List<FieldProblem> wrong = new ArrayList<>();
        for (String field : List.of("dueFrom", "dueTo")) {
            String typed = field.equals("dueFrom") ? dueFrom : dueTo;
            if (typed != null && !typed.isBlank() && date(typed) == null) {
                wrong.add(FieldProblem.of(field, "referral.date-unclear"));
            }
        }
        problems.show("searchForm", wrong);
    }

    public OrderList getList() {
        OrderList found = list;
        if (found == null) {
            found = orders.findOrders(new OrderFilter(
                    Choice.orElse(OrderFilter.Choice.class, state, OrderFilter.Choice.OPEN),
                    date(dueFrom),
                    date(dueTo),
                    search == null ? "" : search,
                    Choice.number(page, 1)));
            list = found;
        }
        return found;
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return TypedDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<Option> getStates() {
        return Arrays.stream(OrderFilter.Choice.values())
                .map(one -> new Option(one.name(), messages.text("referral.list.state." + one)))
                .toList();
    }

    /** The address of another page of the same list. */
    public String atPage(int other) {
        return "/referral/list.xhtml?page=" + other
                + parameter("state", state)
                + parameter("dueFrom", dueFrom)
                + parameter("dueTo", dueTo)
                + parameter("search", search);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDueFrom() {
        return dueFrom;
    }

    public void setDueFrom(@Nullable String dueFrom) {
        this.dueFrom = dueFrom;
    }

    public @Nullable String getDueTo() {
        return dueTo;
    }

    public void setDueTo(@Nullable String dueTo) {
        this.dueTo = dueTo;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
