package org.reeduca.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.desk.Coming;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.standing.Person;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** What is due, in words: what it is, whose it is, and the one next step with its address. */
@Named
@RequestScoped
public class WorkWords {

    private Messages messages;
    private Dates dates;
    private StandingWords standings;
    private ActiveLocale activeLocale;

    protected WorkWords() {}

    @Inject
    public WorkWords(Messages messages, Dates dates, StandingWords standings, ActiveLocale activeLocale) {
        this.messages = messages;
        this.dates = dates;
        this.standings = standings;
        this.activeLocale = activeLocale;
    }

    /** What it is, with the man or the group, for those who hear a button without its row. */
    public String about(WorkItem item) {
        Person person = item.person();
        String whom = person == null
                ? Objects.toString(item.group(), "")
                : person.name().inLists();
        return messages.text("desk.assign.about", whom, what(item));
    }

    /** What it is, the man's name aside. */
    public String what(WorkItem item) {
        Matter matter = item.matter();
        if (matter instanceof Matter.OpenList list) {
            return messages.text("desk.what.list", list.unit(), list.missing());
        } else if (matter instanceof Matter.Stands stands) {
            return stands(stands);
        } else if (matter instanceof Matter.DoesNotFit fit) {
            return fit.projected() == null
                    ? messages.text("desk.what.unplanned", fit.needed(), fit.last())
                    : messages.text("desk.what.too-late", fit.needed(), fit.projected(), fit.last());
        } else if (matter instanceof Matter.Unjustified absence) {
            return messages.text("desk.what.justify", dates.day(absence.absentOn()));
        } else if (matter instanceof Matter.ToDecide waiting) {
            return messages.text("desk.what.decide", dates.day(waiting.absentOn()));
        } else if (matter instanceof Matter.AskedOverride asked) {
            return messages.text("desk.what.override", dates.day(asked.absentOn()), asked.askedBy());
        } else if (matter instanceof Matter.LeaveAsked leave) {
            return messages.text("desk.what.leave", dates.day(leave.from()), dates.day(leave.lastDay()));
        } else if (matter instanceof Matter.CorrectionAsked asked) {
            return messages.text("desk.what.correction", asked.unit(), dates.day(asked.heldOn()), asked.askedBy());
        } else if (matter instanceof Matter.Unexpected somebody) {
            return messages.text("desk.what.unexpected", somebody.unit(), dates.day(somebody.heldOn()));
        } else if (matter instanceof Matter.Unanswered order) {
            return messages.text(order.incomplete() ? "desk.what.incomplete" : "desk.what.unanswered");
        } else if (matter instanceof Matter.NextSession next) {
            return next(next);
        } else if (matter instanceof Matter.Offered offer) {
            return offer.received()
                    ? messages.text("desk.what.offered", offer.number(), offer.centre(), offer.leavesOn())
                    : messages.text("desk.what.consent", offer.centre(), offer.leavesOn());
        }
        return messages.label(item.kind());
    }

    private String stands(Matter.Stands stands) {
        String state = standings.state(stands.state());
        return stands.act() == null
                ? state
                : messages.text("desk.what.stands", state, messages.text("standing.act." + stands.act()));
    }

    private String next(Matter.NextSession next) {
        return next.closed() == null
                ? messages.text("desk.what.nobody", next.at())
                : messages.text(
                        "desk.what.closed",
                        next.at(),
                        next.closed().in(activeLocale.getLocale().getLanguage()));
    }

    /** Whose it is besides the man's: those who facilitate, or the authority; empty when nobody is named. */
    public String whose(WorkItem item) {
        if (item.matter() instanceof Matter.OpenList list) {
            return list.whose().isEmpty() ? messages.text("desk.list.nobody") : list.whose();
        } else if (item.matter() instanceof Matter.Unanswered order && order.authority() != null) {
            return order.authority();
        }
        return "";
    }

    /** When it was asked for; empty when it was not, or cannot be. */
    public String reminded(WorkItem item) {
        return item.matter() instanceof Matter.OpenList list && list.remindedAt() != null
                ? messages.text("desk.list.reminded", list.remindedAt())
                : "";
    }

    /** The session whose list can be asked for; null for other work and for a list that whoever facilitates closed. */
    public @Nullable UUID remindable(WorkItem item) {
        return item.matter() instanceof Matter.OpenList list && !list.closed() ? list.session() : null;
    }

    /** The next step; whoever only looks has one step, to look. */
    public String step(WorkItem item, boolean coordinates) {
        if (coordinates && item.matter() instanceof Matter.LeaveAsked) {
            return messages.text("desk.step.leave");
        }
        if (coordinates && item.matter() instanceof Matter.CorrectionAsked) {
            return messages.text("desk.step.correction");
        }
        if (coordinates && item.matter() instanceof Matter.Unexpected) {
            return messages.text("desk.step.unexpected");
        }
        return messages.text(coordinates ? "desk.step." + item.kind() : "desk.step.look");
    }

    /** Where the next step is taken. */
    public String href(WorkItem item, boolean coordinates) {
        Matter matter = item.matter();
        if (matter instanceof Matter.OpenList list) {
            return "/attendance/roll.xhtml?session=" + list.session();
        } else if (matter instanceof Matter.CorrectionAsked asked) {
            return coordinates ? "/attendance/correction.xhtml?request=" + asked.request() : "/desk/list.xhtml";
        } else if (matter instanceof Matter.Unexpected somebody) {
            return coordinates ? "/attendance/unexpected.xhtml?attendee=" + somebody.attendee() : "/desk/list.xhtml";
        } else if (matter instanceof Matter.NextSession next) {
            return coordinates
                    ? "/cohort/calendar.xhtml?cohort=" + next.cohort() + "&session=" + next.session()
                    : "/cohort/calendar.xhtml?cohort=" + next.cohort();
        } else if (matter instanceof Matter.Unanswered order) {
            return order(order.order());
        } else if (matter instanceof Matter.Offered offer) {
            return (offer.received() ? "/transfer/answer.xhtml?offer=" : "/transfer/sent.xhtml?offer=") + offer.offer();
        } else if (matter instanceof Matter.DoesNotFit fit) {
            return order(fit.order());
        } else if (matter instanceof Matter.Stands stands && item.kind() == WorkKind.BREACH) {
            return order(stands.order());
        } else if (matter instanceof Matter.Unjustified absence && item.person() != null) {
            return absence(absence.session(), item.person());
        } else if (matter instanceof Matter.ToDecide waiting && item.person() != null) {
            return absence(waiting.session(), item.person());
        } else if (matter instanceof Matter.AskedOverride asked && item.person() != null) {
            return absence(asked.session(), item.person());
        } else if (matter instanceof Matter.LeaveAsked && item.person() != null) {
            return "/attendance/leaves.xhtml?participant=" + item.person().ref();
        }
        return call(item.person(), coordinates);
    }

    /** Where the man's file is; empty when another centre has it. */
    public String file(WorkItem item) {
        Person person = item.person();
        return person == null || person.fileNumber().isEmpty()
                ? ""
                : "/casefile/view.xhtml?participant=" + person.ref();
    }

    private static String absence(UUID session, Person person) {
        return "/justification/view.xhtml?session=" + session + "&man=" + person.ref();
    }

    private static String order(UUID order) {
        return "/referral/order.xhtml?order=" + order;
    }

    private static String call(@Nullable Person person, boolean coordinates) {
        if (person == null) {
            return "/desk/list.xhtml";
        }
        String page = coordinates ? "/participant/contact.xhtml" : "/casefile/view.xhtml";
        return page + "?participant=" + person.ref();
    }

    /** When it is to be done, as far from today as it is. */
    public String due(WorkItem item, LocalDate today) {
        LocalDate due = item.due();
        if (due == null) {
            return messages.text("desk.due.none");
        } else if (due.equals(today)) {
            return messages.text("desk.due.today");
        }
        return messages.text(item.overdue(today) ? "desk.due.over" : "desk.due.on", due);
    }

    /** What comes next when nothing is due. */
    public String coming(@Nullable Coming coming) {
        if (coming == null) {
            return messages.text("desk.list.empty.nothing");
        }
        Person person = coming.person();
        return person == null
                ? messages.text("desk.list.empty.session", dates.day(coming.day()), coming.group())
                : messages.text(
                        "desk.list.empty.order",
                        dates.day(coming.day()),
                        person.name().inDocuments());
    }
}
