package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.TransferService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/** An offer that the centre made: what the authority answers, and taking it back. */
@Named
@RequestScoped
public class SentPage {

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

    private @Nullable OfferLine offer;
    private @Nullable String why;

    /** Finds the offer; one that the centre did not make is not found. */
    public void open() {
        getOffer();
    }

    /** Writes down what the authority says. */
    public String consent() {
        fields.at("consentForm:letter", "transfer.letter-missing");
        fields.at("consentForm:letterOn", "transfer.letter-day");
        transfers.recordConsent(ref(), form.consent());
        messages.flashInfo("transfer.message.consent");
        return page(ref());
    }

    /** Takes the offer back. */
    public String withdraw() {
        fields.at("withdrawForm:why", "transfer.why-missing", "transfer.why-too-long");
        transfers.withdraw(ref(), Objects.requireNonNull(why));
        messages.flashInfo("transfer.message.withdrawn");
        return page(ref());
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("offer"));
    }

    static String page(UUID offer) {
        return "/transfer/sent.xhtml?faces-redirect=true&offer=" + offer;
    }

    public OfferLine getOffer() {
        OfferLine found = offer;
        if (found == null) {
            found = transfers.openSent(ref());
            offer = found;
        }
        return found;
    }

    /** Whether something can still be said about it. */
    public boolean isPending() {
        return shown.part("seen", getOffer().state() == OfferState.OPEN);
    }

    public List<ConsentState> getConsents() {
        return List.of(ConsentState.values());
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
