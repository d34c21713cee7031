package org.reeduca.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Sha256;

/** Whose tries from where. The login is kept as a digest, since people also type their password into that field. */
@Embeddable
class SignInTriesId implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ANY_LOGIN = "*";

    @Column(name = "login_digest")
    private String loginDigest;

    @Column(name = "remote_address")
    private String remoteAddress;

    protected SignInTriesId() {}

    private SignInTriesId(String loginDigest, String remoteAddress) {
        this.loginDigest = loginDigest;
        this.remoteAddress = remoteAddress;
    }

    static SignInTriesId of(String login, String address) {
        return new SignInTriesId(digest(login), address);
    }

    static SignInTriesId ofAddress(String address) {
        return new SignInTriesId(ANY_LOGIN, address);
    }

    static String digest(String login) {
        return Sha256.of(login.strip().toLowerCase(Locale.ROOT));
    }

    String loginDigest() {
        return loginDigest;
    }

    String remoteAddress() {
        return remoteAddress;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignInTriesId that
                && loginDigest.equals(that.loginDigest)
                && remoteAddress.equals(that.remoteAddress);
    }

    @Override
    public int hashCode() {
        return Objects.hash(loginDigest, remoteAddress);
    }
}
