package org.reeduca.web.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderChannel;
import org.reeduca.referral.OrderData;
import org.reeduca.web.faces.PublicRef;

/** What is typed about an order. */
public class OrderForm {

    private @Nullable String figure;
    private @Nullable String authority;
    private @Nullable String oficioNumber;
    private boolean severalMen;
    private @Nullable LocalDate oficioDate;
    private @Nullable LocalDate receivedOn;
    private @Nullable OrderChannel channel;
    private @Nullable String receptionNumber;
    private @Nullable String judgeName;
    private @Nullable String caseNumber;
    private @Nullable String investigationFile;
    private @Nullable String clauses;
    private @Nullable String offence;
    private @Nullable String conditions;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate firstAppearanceOn;
    private @Nullable Integer termDays;
    private @Nullable LocalDate dueOn;
    private @Nullable String policy;
    private @Nullable String recipient1;
    private @Nullable String recipient2;
    private @Nullable String recipient3;
    private @Nullable String reason;
    private List<ClauseLine> terms = ClauseLine.of(List.of());

    /** The form of a new order: it came today by letter and holds from today on, under the usual policy. */
    static OrderForm fresh(LocalDate today, @Nullable String policy) {
        OrderForm form = new OrderForm();
        form.receivedOn = today;
        form.effectiveOn = today;
        form.channel = OrderChannel.LETTER;
        form.policy = policy;
        return form;
    }

    /** What was typed before, to be corrected. */
    static OrderForm of(OrderData data) {
        OrderForm form = new OrderForm();
        form.figure = data.figure();
        form.authority = text(data.authority());
        form.oficioNumber = data.oficioNumber();
        form.severalMen = data.severalMen();
        form.oficioDate = data.oficioDate();
        form.receivedOn = data.receivedOn();
        form.channel = data.channel();
        form.receptionNumber = data.receptionNumber();
        form.judgeName = data.judgeName();
        form.caseNumber = data.caseNumber();
        form.investigationFile = data.investigationFile();
        form.clauses = data.clauses();
        form.offence = data.offence();
        form.conditions = data.conditions();
        form.effectiveOn = data.effectiveOn();
        form.firstAppearanceOn = data.firstAppearanceOn();
        form.termDays = data.termDays();
        form.dueOn = data.dueOn();
        form.policy = text(data.policy());
        form.terms = ClauseLine.of(data.terms());
        List<UUID> told = data.recipients();
        form.recipient1 = text(told.isEmpty() ? null : told.get(0));
        form.recipient2 = text(told.size() < 2 ? null : told.get(1));
        form.recipient3 = text(told.size() < 3 ? null : told.get(2));
        return form;
    }

    /** The data; asked once all fields hold. */
    OrderData data() {
        return new OrderData(
                Objects.requireNonNull(figure),
                authority == null ? null : PublicRef.parse(authority),
                oficioNumber,
                severalMen,
                oficioDate,
                Objects.requireNonNull(receivedOn),
                channel,
                receptionNumber,
                judgeName,
                caseNumber,
                investigationFile,
                clauses,
                offence,
                conditions,
                Objects.requireNonNull(effectiveOn),
                firstAppearanceOn,
                termDays,
                dueOn,
                PublicRef.parse(policy),
                ClauseLine.clauses(terms, oficioNumber == null ? "—" : oficioNumber),
                Stream.of(recipient1, recipient2, recipient3)
                        .filter(Objects::nonNull)
                        .map(PublicRef::parse)
                        .toList());
    }

    private static @Nullable String text(@Nullable UUID ref) {
        return ref == null ? null : ref.toString();
    }

    public List<ClauseLine> getTerms() {
        return terms;
    }

    public @Nullable String getFigure() {
        return figure;
    }

    public void setFigure(@Nullable String figure) {
        this.figure = figure;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }

    public @Nullable String getOficioNumber() {
        return oficioNumber;
    }

    public void setOficioNumber(@Nullable String oficioNumber) {
        this.oficioNumber = oficioNumber;
    }

    public boolean isSeveralMen() {
        return severalMen;
    }

    public void setSeveralMen(boolean severalMen) {
        this.severalMen = severalMen;
    }

    public @Nullable LocalDate getOficioDate() {
        return oficioDate;
    }

    public void setOficioDate(@Nullable LocalDate oficioDate) {
        this.oficioDate = oficioDate;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable OrderChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable OrderChannel channel) {
        this.channel = channel;
    }

    public @Nullable String getReceptionNumber() {
        return receptionNumber;
    }

    public void setReceptionNumber(@Nullable String receptionNumber) {
        this.receptionNumber = receptionNumber;
    }

    public @Nullable String getJudgeName() {
        return judgeName;
    }

    public void setJudgeName(@Nullable String judgeName) {
        this.judgeName = judgeName;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public @Nullable String getInvestigationFile() {
        return investigationFile;
    }

    public void setInvestigationFile(@Nullable String investigationFile) {
        this.investigationFile = investigationFile;
    }

    public @Nullable String getClauses() {
        return clauses;
    }

    public void setClauses(@Nullable String clauses) {
        this.clauses = clauses;
    }

    public @Nullable String getOffence() {
        return offence;
    }

    public void setOffence(@Nullable String offence) {
        this.offence = offence;
    }

    public @Nullable String getConditions() {
        return conditions;
    }

    public void setConditions(@Nullable String conditions) {
        this.conditions = conditions;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable LocalDate getFirstAppearanceOn() {
        return firstAppearanceOn;
    }

    public void setFirstAppearanceOn(@Nullable LocalDate firstAppearanceOn) {
        this.firstAppearanceOn = firstAppearanceOn;
    }

    public @Nullable Integer getTermDays() {
        return termDays;
    }

    public void setTermDays(@Nullable Integer termDays) {
        this.termDays = termDays;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy;
    }

    public @Nullable String getRecipient1() {
        return recipient1;
    }

    public void setRecipient1(@Nullable String recipient1) {
        this.recipient1 = recipient1;
    }

    public @Nullable String getRecipient2() {
        return recipient2;
    }

    public void setRecipient2(@Nullable String recipient2) {
        this.recipient2 = recipient2;
    }

    public @Nullable String getRecipient3() {
        return recipient3;
    }

    public void setRecipient3(@Nullable String recipient3) {
        this.recipient3 = recipient3;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
