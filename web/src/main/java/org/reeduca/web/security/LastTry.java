package org.reeduca.web.security;

import jakarta.enterprise.context.RequestScoped;
import org.reeduca.access.SignInAnswer;

/** Carries what Jakarta Security has no place for, the tries that are left, from the store to the sign-in page. */
@RequestScoped
public class LastTry {

    private int triesLeft;

    void was(SignInAnswer answer) {
        triesLeft = answer.triesLeft();
    }

    /** Wrong tries until a pause; zero during one. */
    public int triesLeft() {
        return triesLeft;
    }
}
