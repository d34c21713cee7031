package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Proposal;
import org.reeduca.cohort.planning.Change;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Skip;
import org.reeduca.cohort.planning.Slot;
import org.reeduca.programme.Bilingual;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;

/** The words for plans: weekly hours, changes, days stepped over, and what speaks against them. */
@Named
@RequestScoped
public class PlanWords {

    private Messages messages;
    private Dates dates;
    private ActiveLocale activeLocale;

    protected PlanWords() {}

    @Inject
    public PlanWords(Messages messages, Dates dates, ActiveLocale activeLocale) {
        this.messages = messages;
        this.dates = dates;
        this.activeLocale = activeLocale;
    }

    /** {@code lunes 18:00 h} or {@code lunes 18:00 h y jueves 17:30 h}; a group has one weekly hour or two */
    public String slots(List<Slot> slots) {
        String first = slot(slots.get(0));
        return slots.size() == 1 ? first : messages.text("cohort.plan.slots", first, slot(slots.get(1)));
    }

    private String slot(Slot slot) {
        return messages.text("cohort.plan.slot", slot.weekday(), slot.start());
    }

    /** {@code lun 5 oct, 18:00 h} */
    public String moment(@Nullable LocalDateTime at) {
        return at == null ? "" : messages.text("cohort.plan.moment", dates.day(at), dates.time(at));
    }

    private String inFull(LocalDateTime at) {
        return messages.text("cohort.plan.moment", dates.prose(at), dates.time(at));
    }

    /** When a session was to be. */
    public String before(Change change) {
        return switch (change.kind()) {
            case ADDED -> messages.text("cohort.plan.none");
            case RESTORED -> messages.text("cohort.plan.cancelled");
            default -> moment(change.before());
        };
    }

    /** When it is to be. */
    public String after(Change change) {
        return switch (change.kind()) {
            case CANCELLED -> messages.text("cohort.plan.cancelled");
            case REMOVED -> messages.text("cohort.plan.none");
            default -> moment(change.after());
        };
    }

    /** Why a day was stepped over. */
    public String skip(Skip skip) {
        ClosedDay closed = skip.closed();
        return closed == null
                ? messages.text("cohort.plan.skip.own", dates.prose(skip.day()))
                : messages.text("cohort.plan.skip", dates.prose(skip.day()), said(closed.why()), closed.layer());
    }

    /** What speaks against a plan. */
    public String finding(Finding finding) {
        return messages.text(
                "cohort.finding." + finding.kind(),
                finding.group(),
                finding.unit(),
                moment(finding.at()),
                said(finding.with()));
    }

    /** Names in one line. */
    public String names(List<String> names) {
        return names.isEmpty() ? messages.text("cohort.list.nobody") : String.join(", ", names);
    }

    /**
     * Findings that stop a plan.
     *
     * @param findings null while a form is read that came with a plan: the plan is made anew later
     */
    public List<Finding> stops(@Nullable List<Finding> findings) {
        return findings == null
                ? List.of()
                : findings.stream().filter(Finding::stops).toList();
    }

    /**
     * Findings that have to be known.
     *
     * @param findings null as in {@link #stops}
     */
    public List<Finding> warnings(@Nullable List<Finding> findings) {
        return findings == null
                ? List.of()
                : findings.stream().filter(finding -> !finding.stops()).toList();
    }

    /** What those of a group can be told: dates only, so that anybody may read it. */
    public List<String> notice(Proposal.OfGroup group) {
        List<String> lines = new ArrayList<>();
        group.gone().forEach(at -> lines.add(messages.text("cohort.plan.notice.gone", inFull(at))));
        group.added().forEach(at -> lines.add(messages.text("cohort.plan.notice.added", inFull(at))));
        return lines;
    }

    /** The text for the reader. */
    public String said(@Nullable Bilingual text) {
        return text == null ? "" : text.in(activeLocale.getLocale().getLanguage());
    }
}
