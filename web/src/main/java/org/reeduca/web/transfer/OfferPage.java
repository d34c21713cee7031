package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferMan;
import org.reeduca.transfer.OfferPreview;
import org.reeduca.transfer.TransferReason;
import org.reeduca.transfer.TransferService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/** Offers a man to another centre, after showing what goes with him. */
@Named
@RequestScoped
public class OfferPage {

    @Inject
    private TransferService transfers;

    @Inject
    private ConsentForm form;

    @Inject
    private RuleFields fields;

    @Inject
    private Shown shown;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable OfferPreview preview;
    private @Nullable String centre;
    private @Nullable LocalDate leavesOn;
    private @Nullable TransferReason reason;

    /** Finds the man; one who is not the caller's is not found. */
    public void open() {
        getPreview();
    }

    /** Sends the offer. */
    public String offer() {
        fields.at("offerForm:leavesOn", "transfer.day-far");
        fields.at("offerForm:letter", "transfer.letter-missing");
        fields.at("offerForm:letterOn", "transfer.letter-day");
        UUID offer = transfers.offer(new OfferMan(
                man(),
                PublicRef.parse(centre),
                Objects.requireNonNull(leavesOn),
                Objects.requireNonNull(reason),
                form.consent()));
        messages.flashInfo("transfer.message.offered");
        return SentPage.page(offer);
    }

    private UUID man() {
        return PublicRef.parse(parameters.get("man"));
    }

    public OfferPreview getPreview() {
        OfferPreview found = preview;
        if (found == null) {
            found = transfers.openPreview(man());
            preview = found;
        }
        return found;
    }

    /** Whether he can be offered now: nobody is asked already, and he owes something. */
    public boolean isOffering() {
        return shown.part(
                "man",
                getPreview().open() == null && !getPreview().bundle().orders().isEmpty());
    }

    /** The other centres, those of the same state first. */
    public List<Option> getCentres() {
        return getPreview().centres().stream()
                .map(other -> new Option(
                        other.ref().toString(),
                        messages.text(
                                other.sameState() ? "transfer.centre.same" : "transfer.centre.other",
                                other.name(),
                                other.state())))
                .toList();
    }

    public List<TransferReason> getReasons() {
        return Arrays.asList(TransferReason.values());
    }

    /** What can be said of the authority before it is asked or after. */
    public List<ConsentState> getConsents() {
        return List.of(ConsentState.NOT_NEEDED, ConsentState.ASKED, ConsentState.GIVEN);
    }

    public @Nullable String getCentre() {
        return centre;
    }

    public void setCentre(@Nullable String centre) {
        this.centre = centre;
    }

    public @Nullable LocalDate getLeavesOn() {
        return leavesOn;
    }

    public void setLeavesOn(@Nullable LocalDate leavesOn) {
        this.leavesOn = leavesOn;
    }

    public @Nullable TransferReason getReason() {
        return reason;
    }

    public void setReason(@Nullable TransferReason reason) {
        this.reason = reason;
    }
}
