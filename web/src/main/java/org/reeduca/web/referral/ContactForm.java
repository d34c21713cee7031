package org.reeduca.web.referral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.ContactData;

/** What is typed about somebody who answers at an authority. */
public class ContactForm {

    private @Nullable String name;
    private @Nullable String position;
    private @Nullable String email;
    private @Nullable String telephone;

    /** The data; asked once all fields hold. */
    ContactData data() {
        return new ContactData(Objects.requireNonNull(name), position, email, telephone);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPosition() {
        return position;
    }

    public void setPosition(@Nullable String position) {
        this.position = position;
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
