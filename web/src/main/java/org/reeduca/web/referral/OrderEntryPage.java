package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.EntryChoices;
import org.reeduca.referral.EntryChoices.Policy;
import org.reeduca.referral.OrderChannel;
import org.reeduca.referral.OrderData;
import org.reeduca.referral.OrderForCorrection;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.TermPreview;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.SignedInUser;

/** Entry of an order for a man, or the correction of what was typed about one. */
@Named
@RequestScoped
public class OrderEntryPage {

    private static final String FORM = "orderForm";
    private static final List<String> MORE =
            List.of("receptionNumber", "judgeName", "investigationFile", "clauses", "offence", "conditions");

    @Inject
    private OrderService orders;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private ActiveLocale activeLocale;

    @Inject
    private SignedInUser user;

    @Inject
    private Clock clock;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable EntryChoices choices;
    private @Nullable OrderForCorrection typed;
    private @Nullable OrderForm form;
    private @Nullable TermPreview preview;

    /** Loads what can be chosen; a man or an order that does not exist or is not the caller's is not found. */
    public void open() {
        getChoices();
    }

    /** Shows what follows from the letter; nothing is kept. */
    public void look() {
        OrderData data = getForm().data();
        if (!problems.show(FORM, check(data))) {
            preview = orders.preview(getChoices().man().ref(), data);
        }
    }

    /** Enters the order, or corrects it, and goes to it. */
    public @Nullable String save() {
        OrderData data = getForm().data();
        if (problems.show(FORM, check(data))) {
            return null;
        }
        return isCorrecting() ? correct(data) : enter(data);
    }

    private String enter(OrderData data) {
        UUID order = orders.enter(getChoices().man().ref(), data);
        messages.flashInfo("referral.message.entered");
        return OrderPage.HERE + order;
    }

    private @Nullable String correct(OrderData data) {
        String reason = getForm().getReason();
        if (reason == null) {
            problems.show(FORM, List.of(FieldProblem.of("reason", "referral.correction-without-reason")));
            return null;
        }
        int version = Choice.number(parameters.get("version"), 0);
        orders.correct(order(), version, data, reason);
        messages.flashInfo("referral.message.corrected");
        return OrderPage.HERE + order();
    }

    /** The first of the parameters, the dose, has a field of its own. */
    private List<FieldProblem> check(OrderData data) {
        List<FieldProblem> found = isCorrecting()
                ? orders.checkCorrection(order(), data)
                : orders.check(getChoices().man().ref(), data);
        return found.stream()
                .map(problem -> problem.field().equals("terms:0:value")
                        ? new FieldProblem("required", problem.code(), problem.arguments())
                        : problem)
                .toList();
    }

    /** Whether an order that is there is corrected. */
    public boolean isCorrecting() {
        return parameters.containsKey("order");
    }

    private UUID order() {
        return PublicRef.parse(parameters.get("order"));
    }

    private OrderForCorrection typed() {
        OrderForCorrection found = typed;
        if (found == null) {
            found = orders.findCorrection(order());
            typed = found;
        }
        return found;
    }

    /** The version to be answered: the one that is shown with the form. */
    public int getVersion() {
        return typed().version();
    }

    public String getOrder() {
        return order().toString();
    }

    public EntryChoices getChoices() {
        EntryChoices found = choices;
        if (found == null) {
            found = isCorrecting() ? typed().choices() : orders.findEntry(PublicRef.parse(parameters.get("man")));
            choices = found;
        }
        return found;
    }

    /** Whether nothing can be entered because his death is on record. */
    public boolean isClosed() {
        return !isCorrecting() && getChoices().deceasedOn() != null;
    }

    public OrderForm getForm() {
        OrderForm found = form;
        if (found == null) {
            found = isCorrecting() ? OrderForm.of(typed().data()) : OrderForm.fresh(today(), usualPolicy());
            form = found;
        }
        return found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.zone());
    }

    private @Nullable String usualPolicy() {
        return getChoices().policies().stream()
                .findFirst()
                .map(policy -> policy.ref().toString())
                .orElse(null);
    }

    /** The parameters with what the chosen policy says of each. */
    public List<ClauseLine> getTerms() {
        List<ClauseLine> lines = getForm().getTerms();
        chosen().ifPresent(policy ->
                lines.forEach(line -> line.besides(policy.says().get(line.getParameter()))));
        return lines;
    }

    /** Whether the order sets anything otherwise besides the dose, or somebody is about to say so. */
    public boolean isOtherTermsOpen() {
        return getForm().getTerms().stream().skip(1).anyMatch(line -> line.getValue() != null)
                || parameters.entrySet().stream()
                        .anyMatch(sent -> sent.getKey().startsWith(FORM + ":terms:")
                                && !sent.getValue().isBlank());
    }

    /** Whether anything is known of what few letters say, or somebody is about to say it. */
    public boolean isMoreOpen() {
        OrderForm said = getForm();
        return Stream.of(
                                said.getReceptionNumber(),
                                said.getJudgeName(),
                                said.getInvestigationFile(),
                                said.getClauses(),
                                said.getOffence(),
                                said.getConditions())
                        .anyMatch(Objects::nonNull)
                || MORE.stream()
                        .anyMatch(field ->
                                !parameters.getOrDefault(FORM + ":" + field, "").isBlank());
    }

    private Optional<Policy> chosen() {
        return getChoices().policies().stream()
                .filter(policy -> policy.ref().toString().equals(getForm().getPolicy()))
                .findFirst();
    }

    public @Nullable TermPreview getPreview() {
        return preview;
    }

    public List<Option> getFigures() {
        return getChoices().figures().stream()
                .map(figure -> new Option(figure.code(), figure.name().in(language())))
                .toList();
    }

    public List<Option> getAuthorities() {
        return getChoices().authorities().stream()
                .map(sender -> new Option(
                        sender.ref().toString(),
                        sender.seat() == null ? sender.name() : sender.name() + " · " + sender.seat()))
                .toList();
    }

    public List<Option> getPolicies() {
        return getChoices().policies().stream()
                .map(policy -> new Option(
                        policy.ref().toString(),
                        messages.text(
                                "referral.entry.policy.choice", policy.name().in(language()), policy.version())))
                .toList();
    }

    public OrderChannel[] getChannels() {
        return OrderChannel.values();
    }

    private String language() {
        return Objects.requireNonNull(activeLocale.getLocale().getLanguage());
    }
}
