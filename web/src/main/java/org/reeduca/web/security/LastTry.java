package org.reeduca.web.security;

import jakarta.enterprise.context.RequestScoped;
import org.reeduca.access.SignInAnswer;

/** Carries what Jakarta Security has no place for, the tries that are left, from the store to the sign-in page. */
@RequestScoped
public class LastTry {

    private boolean answered;
    private int triesLeft;

    void was(SignInAnswer answer) {
        answered = true;
        triesLeft = answer.triesLeft();
    }

    /** Whether login and password were looked at; not when the database does not answer. */
    public boolean answered() {
        return answered;
    }

    /** Wrong tries until a pause; zero during one. */
    public int triesLeft() {
        return triesLeft;
    }
}
