package org.reeduca.web.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.ActData;
import org.reeduca.referral.EndingCause;
import org.reeduca.referral.OrderFact;
import org.reeduca.web.faces.PublicRef;

/** What is typed when something befalls an order, or when what was said about it is corrected. */
public class ActForm {

    private @Nullable LocalDate effectiveOn;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentOn;
    private @Nullable String reason;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer amount;
    private @Nullable LocalDate until;
    private @Nullable EndingCause cause;
    private @Nullable String authority;
    private boolean withdraw;

    /** What was said, to be corrected; the letter and the reason are those of the correction. */
    static ActForm of(OrderFact fact) {
        ActForm form = new ActForm();
        form.effectiveOn = fact.day();
        form.amount = fact.amount();
        form.cause = fact.cause();
        form.authority = fact.authority() == null ? null : fact.authority().toString();
        if (fact.kind() == OrderFact.Kind.DUE) {
            form.dueOn = fact.until();
        } else {
            form.until = fact.until();
        }
        return form;
    }

    ActData data() {
        return new ActData(
                effectiveOn,
                documentNumber,
                documentOn,
                reason,
                dueOn,
                amount,
                until,
                cause,
                authority == null ? null : PublicRef.parse(authority));
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(@Nullable String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public @Nullable LocalDate getDocumentOn() {
        return documentOn;
    }

    public void setDocumentOn(@Nullable LocalDate documentOn) {
        this.documentOn = documentOn;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable EndingCause getCause() {
        return cause;
    }

    public void setCause(@Nullable EndingCause cause) {
        this.cause = cause;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }

    public boolean isWithdraw() {
        return withdraw;
    }

    public void setWithdraw(boolean withdraw) {
        this.withdraw = withdraw;
    }
}
