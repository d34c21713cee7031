package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.Sex;
import org.reeduca.participant.TypedIdentity;

/** What is typed about who a man is, in a new file and in a correction. */
@Named
@RequestScoped
public class IdentityForm {

    private @Nullable String given;
    private @Nullable String firstSurname;
    private @Nullable String secondSurname;
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private @Nullable String birthState;
    private @Nullable String curp;
    private @Nullable CurpMissingReason curpMissingReason;

    /** Fills the form with what a file says. */
    void fill(TypedIdentity identity) {
        given = identity.given();
        firstSurname = identity.firstSurname();
        secondSurname = identity.secondSurname();
        birthDate = identity.birthDate();
        sex = identity.sex();
        birthState = identity.birthState();
        curp = identity.curp();
        curpMissingReason = identity.curpMissingReason();
    }

    TypedIdentity typed() {
        return new TypedIdentity(
                given, firstSurname, secondSurname, birthDate, sex, birthState, curp, curpMissingReason);
    }

    public @Nullable String getGiven() {
        return given;
    }

    public void setGiven(@Nullable String given) {
        this.given = given;
    }

    public @Nullable String getFirstSurname() {
        return firstSurname;
    }

    public void setFirstSurname(@Nullable String firstSurname) {
        this.firstSurname = firstSurname;
    }

    public @Nullable String getSecondSurname() {
        return secondSurname;
    }

    public void setSecondSurname(@Nullable String secondSurname) {
        this.secondSurname = secondSurname;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public @Nullable Sex getSex() {
        return sex;
    }

    public void setSex(@Nullable Sex sex) {
        this.sex = sex;
    }

    public @Nullable String getBirthState() {
        return birthState;
    }

    public void setBirthState(@Nullable String birthState) {
        this.birthState = birthState;
    }

    public @Nullable String getCurp() {
        return curp;
    }

    public void setCurp(@Nullable String curp) {
        this.curp = curp;
    }

    public @Nullable CurpMissingReason getCurpMissingReason() {
        return curpMissingReason;
    }

    public void setCurpMissingReason(@Nullable CurpMissingReason curpMissingReason) {
        this.curpMissingReason = curpMissingReason;
    }
}
