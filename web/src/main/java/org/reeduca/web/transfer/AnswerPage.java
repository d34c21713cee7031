package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Stale;
import org.reeduca.transfer.AcceptOffer;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/**
 * The answer to an offer, unit by unit. The form carries what the page showed: whoever sends it after his credit changed
 * is told, and sees it as it is.
 */
@Named
@RequestScoped
public class AnswerPage {

    private static final String SEEN = "seen";

    @Inject
    private TransferAnswerService answers;

    @Inject
    private TransferWords words;

    @Inject
    private RuleFields fields;

    @Inject
    private Shown shown;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable OfferToAnswer offer;
    private @Nullable List<UnitForm> units;
    private @Nullable String why;

    /** Finds the offer; one that was not made to the centre is not found. */
    public void open() {
        getOffer();
    }

    /** Takes the man, with what is recognised. */
    public @Nullable String accept() {
        if (!getSeen().equals(parameters.get(SEEN))) {
            throw new Stale();
        }
        List<UnitForm> rows = getUnits();
        boolean complete = true;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).unexplained()) {
                messages.errorAt(
                        "acceptForm:units:" + i + ":why",
                        "rule.transfer.reason-missing",
                        rows.get(i).getItem().day());
                complete = false;
            }
        }
        if (!complete) {
            return null;
        }
        UUID man = answers.accept(new AcceptOffer(
                ref(),
                getOffer().version(),
                rows.stream().map(UnitForm::decision).toList()));
        messages.flashInfo("transfer.message.accepted");
        return "/seat/transfer.xhtml?faces-redirect=true&man=" + man;
    }

    /** Does not take him. */
    public String decline() {
        fields.at("declineForm:why", "transfer.why-missing", "transfer.why-too-long");
        answers.decline(ref(), Objects.requireNonNull(why));
        messages.flashInfo("transfer.message.declined");
        return "/transfer/list.xhtml?faces-redirect=true";
    }

    private UUID ref() {
        return PublicRef.parse(parameters.get("offer"));
    }

    public OfferToAnswer getOffer() {
        OfferToAnswer found = offer;
        if (found == null) {
            String version = parameters.get("version");
            found = answers.openOffer(ref(), version == null ? null : PublicRef.parse(version));
            offer = found;
        }
        return found;
    }

    /** What is shown, in short: it changes when his credit does. */
    public String getSeen() {
        return Integer.toHexString(getOffer().items().hashCode());
    }

    public List<UnitForm> getUnits() {
        List<UnitForm> made = units;
        if (made == null) {
            made = getOffer().items().stream().map(UnitForm::new).toList();
            units = made;
        }
        return made;
    }

    /** The units of the version, and that it is not recognised. */
    public List<Option> getChoices() {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option(UnitForm.NONE, messages.text("transfer.answer.unit.none")));
        getOffer()
                .units()
                .forEach((number, title) -> choices.add(
                        new Option(number.toString(), messages.text("transfer.unit", number, words.in(title)))));
        return choices;
    }

    /** Whether it can be accepted today. */
    public boolean isAccepting() {
        return shown.part(SEEN, getOffer().acceptable());
    }

    /** Whether it can be declined. */
    public boolean isDeclining() {
        return shown.part("declining", getOffer().line().state() == OfferState.OPEN);
    }

    /** Why it cannot be accepted yet; empty when it can, or is answered. */
    public String getHindrance() {
        OfferToAnswer found = getOffer();
        if (found.line().state() != OfferState.OPEN || found.acceptable()) {
            return "";
        }
        return switch (found.line().consent().state()) {
            case ASKED -> messages.text("rule.transfer.consent-open");
            case REFUSED -> messages.text("rule.transfer.consent-refused");
            case NOT_NEEDED, GIVEN ->
                messages.text("rule.transfer.too-early", found.line().leavesOn());
        };
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
