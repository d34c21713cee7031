package org.reeduca.access;

import java.util.Set;

/**
 * What the door says. To somebody who may not come in it says the same whether the account exists, is disabled or is
 * paused; {@code triesLeft} counts what was typed from that address and knows nothing of accounts.
 *
 * @param accepted whether they may come in
 * @param login the account as it is written in the database; empty when refused
 * @param roles its roles; none when refused
 * @param triesLeft wrong tries until a pause; zero during one
 */
public record SignInAnswer(boolean accepted, String login, Set<Role> roles, int triesLeft) {

    public SignInAnswer {
        roles = Set.copyOf(roles);
    }

    static SignInAnswer refused(int triesLeft) {
        return new SignInAnswer(false, "", Set.of(), triesLeft);
    }
}
