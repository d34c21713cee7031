package org.reeduca.web.justification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.referral.AttachmentService;

/** What is typed about a document for an absence, by whoever receives it or by an officer. */
public class DocumentForm {

    private @Nullable AbsenceMotive motive;
    private @Nullable String issuer;
    private @Nullable LocalDate issuedOn;

    public AbsenceMotive[] getMotives() {
        return AbsenceMotive.values();
    }

    public int getMegabytes() {
        return AttachmentService.MEGABYTES;
    }

    public @Nullable AbsenceMotive getMotive() {
        return motive;
    }

    public void setMotive(@Nullable AbsenceMotive motive) {
        this.motive = motive;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }
}
