package org.reeduca.web.importing;

import org.jspecify.annotations.Nullable;
import org.reeduca.importing.MarkMeaning;

/** A sign of the list and what it means; nothing as long as nobody knows. */
public class SignForm {

    private final String sign;
    private @Nullable MarkMeaning meaning;

    SignForm(String sign, @Nullable MarkMeaning meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    public String getSign() {
        return sign;
    }

    public @Nullable MarkMeaning getMeaning() {
        return meaning;
    }

    public void setMeaning(@Nullable MarkMeaning meaning) {
        this.meaning = meaning;
    }
}
