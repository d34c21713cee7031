package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.referral.AgreementData;
import org.reeduca.referral.AuthorityData;
import org.reeduca.referral.AuthorityFile;
import org.reeduca.referral.AuthorityFile.Agreement;
import org.reeduca.referral.AuthorityKind;
import org.reeduca.referral.AuthorityList.StateChoice;
import org.reeduca.referral.AuthorityService;
import org.reeduca.referral.ContactData;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;

/** One authority: a new one when the address names none, else its data, its people and what was agreed with it. */
@Named
@RequestScoped
public class AuthorityPage {

    private static final String HERE = "/referral/authority.xhtml?faces-redirect=true&authority=";

    @Inject
    private AuthorityService authorities;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable AuthorityFile file;
    private @Nullable AuthorityForm form;
    private final ContactForm contact = new ContactForm();
    private final AgreementForm agreement = new AgreementForm();

    /** Does what one of the plain buttons asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "retire" -> retire();
            case "restore" -> restore();
            case "endContact" -> endContact();
            case "endAgreement" -> endAgreement();
            default -> look();
        };
    }

    private @Nullable String look() {
        if (!isFresh()) {
            getFile();
        }
        return null;
    }

    private String retire() {
        authorities.retire(ref(), version());
        return done("referral.message.authority-retired");
    }

    private String restore() {
        authorities.restore(ref(), version());
        return done("referral.message.authority-restored");
    }

    private String endContact() {
        authorities.endContact(ref(), PublicRef.parse(parameters.get("which")));
        return done("referral.message.contact-ended");
    }

    private String endAgreement() {
        authorities.endAgreement(ref(), PublicRef.parse(parameters.get("which")));
        return done("referral.message.agreement-ended");
    }

    /** Adds the authority, or changes it. */
    public @Nullable String save() {
        AuthorityData data = getForm().data();
        UUID known = isFresh() ? null : ref();
        if (problems.show("authorityForm", authorities.check(data, known))) {
            return null;
        }
        if (known == null) {
            known = authorities.add(data);
        } else {
            authorities.change(known, version(), data);
        }
        messages.flashInfo("referral.message.authority-saved");
        return HERE + known;
    }

    public @Nullable String addContact() {
        ContactData data = contact.data();
        if (problems.show("contactForm", authorities.checkContact(data))) {
            return null;
        }
        authorities.addContact(ref(), data);
        return done("referral.message.contact-added");
    }

    public @Nullable String addAgreement() {
        AgreementData data = agreement.data();
        if (problems.show("agreementForm", authorities.checkAgreement(ref(), data))) {
            return null;
        }
        authorities.addAgreement(ref(), data);
        return done("referral.message.agreement-added");
    }

    private String done(String key) {
        messages.flashInfo(key);
        return HERE + ref();
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("authority"));
    }

    /** Whether it is about one that is not kept yet. */
    public boolean isFresh() {
        return !parameters.containsKey("authority");
    }

    public AuthorityFile getFile() {
        AuthorityFile found = file;
        if (found == null) {
            found = authorities.open(ref());
            file = found;
        }
        return found;
    }

    /** The version that was shown: whoever answers an older one is told so. */
    public int getVersion() {
        return version();
    }

    private int version() {
        return Choice.number(
                parameters.get("version"), isFresh() ? 0 : getFile().version());
    }

    public AuthorityForm getForm() {
        AuthorityForm typed = form;
        if (typed == null) {
            typed = isFresh() ? new AuthorityForm() : AuthorityForm.of(getFile().data());
            form = typed;
        }
        return typed;
    }

    public ContactForm getContact() {
        return contact;
    }

    public AgreementForm getAgreement() {
        return agreement;
    }

    public AuthorityKind[] getKinds() {
        return AuthorityKind.values();
    }

    public List<Option> getStates() {
        List<StateChoice> states =
                isFresh() ? authorities.findStates() : getFile().states();
        return states.stream()
                .map(state -> new Option(state.code(), state.name()))
                .toList();
    }

    /** Which form is open: {@code contact}, {@code agreement}, or neither. */
    public String getAdding() {
        return parameters.getOrDefault("add", "");
    }

    /** Whether the caller makes agreements: those of a centre do. */
    public boolean isAgreeing() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    /** The next reports in one line. */
    public String reports(Agreement made) {
        return made.reports().stream().map(dates::table).collect(Collectors.joining(", "));
    }
}
