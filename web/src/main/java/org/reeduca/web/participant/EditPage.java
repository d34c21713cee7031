package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.AddNeed;
import org.reeduca.participant.CorrectIdentity;
import org.reeduca.participant.FileForChange;
import org.reeduca.participant.IdentityService;
import org.reeduca.participant.NeedKind;
import org.reeduca.participant.OtherNameKind;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.TypedIdentity;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/**
 * Who a man is on file, corrected; his other names and what he needs. Whoever corrects an older page keeps what they typed
 * and is shown beside it what the file says now; saving again is then a decision.
 */
@Named
@RequestScoped
public class EditPage {

    private static final String FORM = "identityForm";

    @Inject
    private IdentityService identities;

    @Inject
    private ParticipantService people;

    @Inject
    private IdentityForm identity;

    @Inject
    private FormProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable FileForChange file;
    private @Nullable OtherNameKind nameKind;
    private @Nullable String name;
    private @Nullable NeedKind needKind;
    private @Nullable String language;
    private @Nullable String detail;

    /** Shows the file, or does what a button beside a line says. */
    public @Nullable String open() {
        LineDeed deed = LineDeed.of(request);
        if (deed == null) {
            getFile();
            return null;
        }
        switch (deed.what()) {
            case "withdraw" -> identities.withdrawName(getRef(), deed.line(), deed.revision());
            case "end" -> identities.endNeed(getRef(), deed.line(), deed.revision());
            default -> throw new NotFound();
        }
        return saved("participant.message.noted");
    }

    /** Before the page is drawn: what the file says stands in the form, unless the form itself was sent. */
    public void prepare() {
        if (!parameters.containsKey(FORM)) {
            identity.fill(getFile().identity());
        }
    }

    /** Corrects who he is. */
    public @Nullable String correct() {
        TypedIdentity typed = identity.typed();
        if (problems.show(FORM, people.findFaults(typed))) {
            return null;
        }
        identities.correct(new CorrectIdentity(getRef(), typedVersion(), typed));
        return saved("participant.message.corrected");
    }

    /** Notes another name. */
    public String addName() {
        identities.addName(getRef(), chosen(nameKind), String.valueOf(name));
        return saved("participant.message.noted");
    }

    private static OtherNameKind chosen(@Nullable OtherNameKind kind) {
        return kind == null ? OtherNameKind.OTHER_PAPERS : kind;
    }

    /** Notes what he needs. */
    public @Nullable String addNeed() {
        NeedKind kind = needKind == null ? NeedKind.OTHER : needKind;
        if (kind == NeedKind.INTERPRETER && language == null) {
            problems.say("needForm:language", "participant.language-missing");
            return null;
        }
        if (kind == NeedKind.OTHER && detail == null) {
            problems.say("needForm:detail", "participant.need-unsaid");
            return null;
        }
        identities.addNeed(new AddNeed(getRef(), kind, language, detail));
        return saved("participant.message.noted");
    }

    private String saved(String message) {
        messages.flashInfo(message);
        return "/participant/edit.xhtml?faces-redirect=true&participant=" + getRef();
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public FileForChange getFile() {
        FileForChange found = file;
        if (found == null) {
            found = identities.openIdentity(getRef());
            file = found;
        }
        return found;
    }

    /** Whether the file says something else than when this form was opened. */
    public boolean isOutdated() {
        return parameters.containsKey("version") && typedVersion() != getFile().version();
    }

    private int typedVersion() {
        String typed = parameters.getOrDefault("version", "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    public OtherNameKind[] getNameKinds() {
        return OtherNameKind.values();
    }

    public NeedKind[] getNeedKinds() {
        return NeedKind.values();
    }

    public @Nullable OtherNameKind getNameKind() {
        return nameKind;
    }

    public void setNameKind(@Nullable OtherNameKind nameKind) {
        this.nameKind = nameKind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable NeedKind getNeedKind() {
        return needKind;
    }

    public void setNeedKind(@Nullable NeedKind needKind) {
        this.needKind = needKind;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }
}
