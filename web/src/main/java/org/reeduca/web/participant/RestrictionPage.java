package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.Restriction;
import org.reeduca.participant.Restriction.Candidate;
import org.reeduca.participant.RestrictionService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;

/** Who reads a file: whether it is restricted, and whom the coordination named to read it all the same. */
@Named
@RequestScoped
public class RestrictionPage {

    @Inject
    private RestrictionService restrictions;

    @Inject
    private RuleFields fields;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Restriction file;
    private @Nullable String account;
    private @Nullable String nameReason;
    private @Nullable String former;
    private @Nullable String endReason;
    private @Nullable String why;

    /** Finds the file; one of another centre is not found. */
    public void open() {
        getFile();
    }

    /** From now on it is restricted. */
    public String restrict() {
        restrictions.restrict(getRef(), Objects.requireNonNull(why));
        return said("participant.message.restricted");
    }

    /** From now on it is not. */
    public String release() {
        restrictions.release(getRef(), Objects.requireNonNull(why));
        return said("participant.message.released");
    }

    /** Names whom the form says. */
    public String name() {
        fields.at("nameForm:account", "participant.reader-refused");
        UUID chosen = PublicRef.parse(Objects.requireNonNull(account));
        String who = getFile().choices().stream()
                .filter(candidate -> candidate.account().equals(chosen))
                .map(Candidate::name)
                .findFirst()
                .orElse("");
        restrictions.name(getRef(), chosen, Objects.requireNonNull(nameReason));
        return said("participant.message.reader-named", who);
    }

    /** Ends the access of whom the form says. */
    public String end() {
        fields.at("endForm:former", "participant.reader-not");
        UUID chosen = PublicRef.parse(Objects.requireNonNull(former));
        String who = getFile().readers().stream()
                .filter(reader -> reader.account().equals(chosen))
                .map(Restriction.Reader::name)
                .findFirst()
                .orElse("");
        restrictions.end(getRef(), chosen, Objects.requireNonNull(endReason));
        return said("participant.message.reader-ended", who);
    }

    private String said(String key, Object... values) {
        messages.flashInfo(key, values);
        return "/participant/restriction.xhtml?faces-redirect=true&participant=" + getRef();
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("participant"));
    }

    public Restriction getFile() {
        Restriction found = file;
        if (found == null) {
            found = restrictions.openRestriction(getRef());
            file = found;
        }
        return found;
    }

    /** Whom it could name besides. */
    public List<Option> getChoices() {
        return getFile().choices().stream()
                .map(candidate -> new Option(
                        candidate.account().toString(),
                        candidate.ofHisGroup()
                                ? messages.text("participant.restriction.of-group", candidate.name())
                                : candidate.name()))
                .toList();
    }

    /** Whom it names. */
    public List<Option> getReaders() {
        return getFile().readers().stream()
                .map(reader -> new Option(reader.account().toString(), reader.name()))
                .toList();
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account;
    }

    public @Nullable String getNameReason() {
        return nameReason;
    }

    public void setNameReason(@Nullable String nameReason) {
        this.nameReason = nameReason;
    }

    public @Nullable String getFormer() {
        return former;
    }

    public void setFormer(@Nullable String former) {
        this.former = former;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }

    public void setEndReason(@Nullable String endReason) {
        this.endReason = endReason;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
