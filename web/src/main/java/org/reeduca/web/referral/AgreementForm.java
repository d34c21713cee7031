package org.reeduca.web.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AgreementData;

/** What is typed about an agreement. */
public class AgreementForm {

    private @Nullable String number;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String purpose;
    private @Nullable Integer answerDays;
    private @Nullable Integer reportDay;
    private final List<ClauseLine> terms = ClauseLine.of(List.of());

    /** The data; asked once all fields hold. */
    AgreementData data() {
        String known = Objects.requireNonNull(number);
        return new AgreementData(
                known,
                Objects.requireNonNull(signedOn),
                Objects.requireNonNull(validFrom),
                validTo,
                purpose,
                answerDays,
                reportDay,
                ClauseLine.clauses(terms, known));
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable Integer getAnswerDays() {
        return answerDays;
    }

    public void setAnswerDays(@Nullable Integer answerDays) {
        this.answerDays = answerDays;
    }

    public @Nullable Integer getReportDay() {
        return reportDay;
    }

    public void setReportDay(@Nullable Integer reportDay) {
        this.reportDay = reportDay;
    }

    public List<ClauseLine> getTerms() {
        return terms;
    }
}
