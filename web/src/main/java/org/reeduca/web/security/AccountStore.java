package org.reeduca.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import org.reeduca.access.Role;
import org.reeduca.access.SignInAnswer;
import org.reeduca.access.SignInService;

/** Gives Jakarta Security the accounts of the application. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignInService service;

    @Inject
    private LastTry lastTry;

    /** Called by {@link IdentityStore#validate}, which finds it by its parameter. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        SignInAnswer answer = service.signIn(credential.getCaller(), credential.getPasswordAsString());
        lastTry.was(answer);
        if (!answer.accepted()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return new CredentialValidationResult(
                answer.login(), answer.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
