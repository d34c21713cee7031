package org.reeduca.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Dose;
import org.reeduca.referral.LatestStart;
import org.reeduca.referral.OrderCourse.Refusal;
import org.reeduca.referral.OrderFact;
import org.reeduca.referral.OrderView.HistoryEntry;
import org.reeduca.referral.TermPreview;
import org.reeduca.web.faces.Messages;

/** Sentences about orders that more than one page says. */
@Named
@RequestScoped
public class OrderWords {

    private Messages messages;

    protected OrderWords() {}

    @Inject
    public OrderWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * A statement in a sentence. The bundle has one for each kind and variant; all have the same arguments: {0} its day, {1}
     * the last day of a rest or the new due date, {2} amount, {3} authority or cause.
     */
    public String sentence(HistoryEntry entry) {
        OrderFact fact = entry.fact();
        return messages.text(
                "referral.fact." + fact.kind() + "." + variant(entry),
                filled(fact.day()),
                filled(rests(fact) && fact.until() != null ? fact.until().minusDays(1) : fact.until()),
                filled(fact.amount()),
                fact.authorityName() == null ? messages.label(fact.cause()) : fact.authorityName());
    }

    private static String variant(HistoryEntry entry) {
        OrderFact fact = entry.fact();
        if (fact.withdrawn()) {
            return "withdrawn";
        }
        return switch (fact.kind()) {
            case ANSWER -> filled(fact.code()).toString();
            case ENDING -> fact.code() + (fact.cause() == null ? "" : ".cause");
            case SUSPENDED, INTERRUPTED -> entry.ends() ? "over" : fact.until() == null ? "open" : "closed";
            case DUE, REQUIREMENT, AUTHORITY, CORRECTION -> "said";
        };
    }

    private static boolean rests(OrderFact fact) {
        return fact.kind() == OrderFact.Kind.SUSPENDED || fact.kind() == OrderFact.Kind.INTERRUPTED;
    }

    /** The letter behind a statement; empty when none was named. */
    public String letter(OrderFact fact) {
        if (fact.documentNumber() == null) {
            return "";
        }
        return fact.documentOn() == null
                ? messages.text("referral.order.letter", fact.documentNumber())
                : messages.text("referral.order.letter.dated", fact.documentNumber(), fact.documentOn());
    }

    /** Why an act cannot be recorded. */
    public String refusal(Refusal refusal) {
        return messages.text("rule." + refusal.code(), refusal.arguments().toArray());
    }

    /** When the sessions have to begin at the latest, in one sentence. */
    public String latestStart(LatestStart latest) {
        LocalDate on = latest.on();
        String group = latest.group();
        if (on == null) {
            return messages.text("referral.latest.never", latest.sessions(), latest.dueOn());
        }
        if (group == null) {
            String key = latest.inTime() ? "referral.latest.in-time" : "referral.latest.late";
            return messages.text(key, latest.sessions(), on, latest.dueOn());
        }
        String key = latest.inTime() ? "referral.latest.in-time.group" : "referral.latest.late.group";
        return messages.text(key, latest.sessions(), on, latest.dueOn(), group);
    }

    /** What a letter asks for: {@code 16 sesiones}. */
    public String dose(TermPreview preview) {
        return messages.text(
                preview.unit() == Dose.Unit.SESSION ? "referral.dose.sessions" : "referral.dose.minutes",
                preview.required());
    }

    private static Object filled(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
