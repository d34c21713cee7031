package org.reeduca.web.referral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.AuthorityData;
import org.reeduca.referral.AuthorityKind;

/** What is typed about an authority. */
public class AuthorityForm {

    private @Nullable String code;
    private @Nullable AuthorityKind kind;
    private @Nullable String name;
    private @Nullable String state;
    private @Nullable String district;
    private @Nullable String seat;
    private @Nullable String municipality;
    private @Nullable String email;
    private @Nullable String telephone;

    static AuthorityForm of(AuthorityData data) {
        AuthorityForm form = new AuthorityForm();
        form.code = data.code();
        form.kind = data.kind();
        form.name = data.name();
        form.state = data.state();
        form.district = data.district();
        form.seat = data.seat();
        form.municipality = data.municipality();
        form.email = data.email();
        form.telephone = data.telephone();
        return form;
    }

    /** The data; asked once all fields hold. */
    AuthorityData data() {
        return new AuthorityData(
                Objects.requireNonNull(code),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name),
                Objects.requireNonNull(state),
                district,
                seat,
                municipality,
                email,
                telephone);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable AuthorityKind getKind() {
        return kind;
    }

    public void setKind(@Nullable AuthorityKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDistrict() {
        return district;
    }

    public void setDistrict(@Nullable String district) {
        this.district = district;
    }

    public @Nullable String getSeat() {
        return seat;
    }

    public void setSeat(@Nullable String seat) {
        this.seat = seat;
    }

    public @Nullable String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(@Nullable String municipality) {
        this.municipality = municipality;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
    }
}
