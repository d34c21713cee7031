package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.reeduca.compliance.State;
import org.reeduca.programme.Bilingual;
import org.reeduca.transfer.Bundle;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.OfferToAnswer.VersionChoice;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** Transfers in words. */
@Named
@RequestScoped
public class TransferWords {

    private Messages messages;
    private Dates dates;
    private StandingWords standings;
    private ActiveLocale activeLocale;

    protected TransferWords() {}

    @Inject
    public TransferWords(Messages messages, Dates dates, StandingWords standings, ActiveLocale activeLocale) {
        this.messages = messages;
        this.dates = dates;
        this.standings = standings;
        this.activeLocale = activeLocale;
    }

    /** In the reader's language. */
    public String in(Bilingual text) {
        return text.in(activeLocale.getLocale().getLanguage());
    }

    /** What the authority says, with its letter. */
    public String consent(Consent consent) {
        return consent.letter() == null
                ? messages.label(consent.state())
                : messages.text(
                        "transfer.consent.letter", messages.label(consent.state()), consent.letter(), consent.on());
    }

    /** Where an offer stands. */
    public String state(OfferLine offer) {
        return switch (offer.state()) {
            case OPEN -> messages.text("transfer.state.OPEN", messages.label(OfferState.OPEN));
            case ACCEPTED ->
                messages.text("transfer.state.ACCEPTED", messages.label(OfferState.ACCEPTED), offer.effectiveOn());
            case DECLINED, WITHDRAWN ->
                messages.text("transfer.state.closed", messages.label(offer.state()), offer.answer());
        };
    }

    /** An order of the bundle: what it is, who sent it, and how he stands. */
    public String order(Bundle.Order order) {
        String authority = order.order().authority();
        return messages.text(
                "transfer.order",
                standings.figure(order.order()) + (authority == null ? "" : " · " + authority),
                standing(order.state(), order.credited(), order.required()),
                order.dueOn() == null
                        ? messages.text("transfer.due.none")
                        : messages.text("transfer.due", order.dueOn()));
    }

    /** An order as the centre that is asked sees it. */
    public String order(OfferToAnswer.Order order) {
        return messages.text(
                "transfer.order",
                in(order.figure()),
                standing(order.state(), order.credited(), order.required()),
                order.dueOn() == null
                        ? messages.text("transfer.due.none")
                        : messages.text("transfer.due", order.dueOn()));
    }

    private String standing(State state, int credited, int required) {
        return messages.text("transfer.standing", standings.state(state), credited, required);
    }

    /** A unit that he has. */
    public String credit(int unit, Bilingual title, LocalDate day) {
        return messages.text("transfer.unit.on", unit, in(title), dates.day(day));
    }

    /** A paper that he signed. */
    public String paper(Bundle.Paper paper) {
        return messages.text("transfer.paper", messages.text("transfer.paper." + paper.kind()), paper.signedOn());
    }

    /** What he needs to take part; empty for nothing. */
    public String needs(OfferToAnswer offer) {
        return offer.needs().stream()
                .map(need -> need.language() == null
                        ? messages.label(need.kind())
                        : messages.label(need.kind()) + " (" + need.language() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The same for the bundle. */
    public String needs(Bundle bundle) {
        return bundle.needs().stream().map(messages::label).collect(Collectors.joining(", "));
    }

    /** A version of a programme. */
    public String version(VersionChoice choice) {
        return messages.text("transfer.version.of", in(choice.name()), choice.version());
    }
}
