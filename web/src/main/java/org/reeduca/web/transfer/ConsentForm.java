package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;

/** What is typed about the consent of an authority. */
@Named
@RequestScoped
public class ConsentForm {

    private @Nullable ConsentState state;
    private @Nullable String letter;
    private @Nullable LocalDate letterOn;

    /** As the service wants it. */
    Consent consent() {
        return new Consent(Objects.requireNonNull(state), letter, letterOn);
    }

    public @Nullable ConsentState getState() {
        return state;
    }

    public void setState(@Nullable ConsentState state) {
        this.state = state;
    }

    public @Nullable String getLetter() {
        return letter;
    }

    public void setLetter(@Nullable String letter) {
        this.letter = letter;
    }

    public @Nullable LocalDate getLetterOn() {
        return letterOn;
    }

    public void setLetterOn(@Nullable LocalDate letterOn) {
        this.letterOn = letterOn;
    }
}
