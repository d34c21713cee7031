package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.ActData;
import org.reeduca.referral.EndingCause;
import org.reeduca.referral.FactRef;
import org.reeduca.referral.OrderAct;
import org.reeduca.referral.OrderActService;
import org.reeduca.referral.OrderFact;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderView;
import org.reeduca.referral.OrderView.HistoryEntry;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/**
 * Something that befalls an order, or the correction of a statement about it. The form carries the version of the order it
 * was shown with; whoever answers an older one keeps what they typed, sees what was recorded meanwhile, and may send it
 * again.
 */
@Named
@RequestScoped
public class OrderActPage {

    private static final String FORM = "actForm";
    private static final int LATEST = 3;

    @Inject
    private OrderService orders;

    @Inject
    private OrderActService acts;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable OrderView view;
    private @Nullable ActForm form;

    /** An order, an act or a statement that there is not is not found. */
    public void open() {
        getView();
        if (isCorrecting()) {
            getWrong();
        } else if (getAct() == null) {
            PublicRef.parse(null);
        }
    }

    public @Nullable String save() {
        return isCorrecting() ? correct() : record();
    }

    private @Nullable String record() {
        OrderAct act = getAct();
        ActData data = getForm().data();
        if (act == null || problems.show(FORM, acts.checkAct(ref(), act, data))) {
            return null;
        }
        acts.record(ref(), version(), act, data);
        messages.flashInfo("referral.message.recorded", act);
        return OrderPage.HERE + ref();
    }

    private @Nullable String correct() {
        ActData data = getForm().data();
        boolean withdraw = getForm().isWithdraw();
        if (problems.show(FORM, acts.checkCorrection(ref(), fact(), withdraw, data))) {
            return null;
        }
        acts.correct(ref(), version(), fact(), withdraw, data);
        messages.flashInfo(withdraw ? "referral.message.fact-withdrawn" : "referral.message.fact-corrected");
        return OrderPage.HERE + ref();
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("order"));
    }

    private int version() {
        return Choice.number(parameters.get("version"), 0);
    }

    public OrderView getView() {
        OrderView found = view;
        if (found == null) {
            found = orders.openOrder(ref());
            view = found;
        }
        return found;
    }

    public @Nullable OrderAct getAct() {
        return Choice.of(OrderAct.class, parameters.get("act"), null);
    }

    /** Whether a statement is corrected, rather than something new recorded. */
    public boolean isCorrecting() {
        return parameters.containsKey("fact");
    }

    /** What the statement to be corrected is about, as in the address. */
    public String getFact() {
        return fact().toString();
    }

    private FactRef fact() {
        return FactRef.parse(parameters.get("fact")).orElseGet(() -> {
            PublicRef.parse(null);
            throw new IllegalStateException("What is no reference refers to nothing");
        });
    }

    /** The statement to be corrected. */
    public HistoryEntry getWrong() {
        return getView().history().stream()
                .filter(entry -> entry.counts() && entry.fact().ref().equals(fact()))
                .findFirst()
                .orElseGet(() -> {
                    PublicRef.parse(null);
                    throw new IllegalStateException("What is no reference refers to nothing");
                });
    }

    private OrderFact.@Nullable Kind kind() {
        return isCorrecting() ? fact().kind() : null;
    }

    public ActForm getForm() {
        ActForm found = form;
        if (found == null) {
            found = isCorrecting() ? ActForm.of(getWrong().fact()) : new ActForm();
            form = found;
        }
        return found;
    }

    /** Whether the page asks for a day: a corrected statement keeps the day it is about. */
    public boolean isAskingDay() {
        return !isCorrecting() || kind() == OrderFact.Kind.ANSWER || kind() == OrderFact.Kind.ENDING;
    }

    public boolean isAskingDue() {
        return getAct() == OrderAct.EXTEND || kind() == OrderFact.Kind.DUE;
    }

    public boolean isAskingAmount() {
        return getAct() == OrderAct.MODIFY || kind() == OrderFact.Kind.REQUIREMENT;
    }

    public boolean isAskingUntil() {
        return getAct() == OrderAct.SUSPEND
                || getAct() == OrderAct.INTERRUPT
                || kind() == OrderFact.Kind.SUSPENDED
                || kind() == OrderFact.Kind.INTERRUPTED;
    }

    public boolean isAskingAuthority() {
        return getAct() == OrderAct.TRANSFER || kind() == OrderFact.Kind.AUTHORITY;
    }

    /** The causes that can be chosen; none when none is asked for. */
    public List<EndingCause> getCauses() {
        OrderAct act = getAct();
        return act == null ? List.of() : act.causes();
    }

    /** Whether the letter has to be named. */
    public boolean isByLetter() {
        OrderAct act = getAct();
        return act != null && act.byLetter();
    }

    public boolean isReasonNeeded() {
        OrderAct act = getAct();
        return isCorrecting() || (act != null && act.asksReason());
    }

    public List<Option> getAuthorities() {
        return acts.findAuthorities().stream()
                .map(sender -> new Option(
                        sender.ref().toString(),
                        sender.seat() == null ? sender.name() : sender.name() + " · " + sender.seat()))
                .toList();
    }

    /** What was recorded last, so that whoever was overtaken sees by what. */
    public List<HistoryEntry> getLatest() {
        return getView().history().stream().limit(LATEST).toList();
    }
}
