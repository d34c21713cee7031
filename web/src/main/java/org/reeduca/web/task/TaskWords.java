package org.reeduca.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;
import org.reeduca.task.GroundChange;
import org.reeduca.task.Occurrence;
import org.reeduca.task.Owner;
import org.reeduca.task.TaskEvent;
import org.reeduca.task.TaskEventKind;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskState;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** A task in words: what it is, why, by when, the one next step with its address, and what came of it. */
@Named
@RequestScoped
public class TaskWords {

    private static final String MONTH = "month ";

    private Messages messages;
    private Dates dates;
    private StandingWords standings;

    protected TaskWords() {}

    @Inject
    public TaskWords(Messages messages, Dates dates, StandingWords standings) {
        this.messages = messages;
        this.dates = dates;
        this.standings = standings;
    }

    /** What is to be done. */
    public String what(TaskLine line) {
        Occurrence occurrence = line.occurrence();
        if (occurrence.note()) {
            return messages.text("task.what.note");
        }
        return occurrence.list() ? messages.text("task.what.list") : standings.actName(occurrence.kind());
    }

    /** What is to be done and about whom, for those who hear a button without its row. */
    public String about(TaskLine line) {
        Person person = line.person();
        String whom = person == null
                ? Objects.toString(line.group(), "")
                : person.name().inLists();
        return messages.text("task.about", whom, what(line));
    }

    /** What asked for it; empty when the state of the order did. */
    public String why(TaskLine line) {
        Occurrence occurrence = line.occurrence();
        if (line.unit() != null && line.sessionOn() != null) {
            return messages.text(
                    occurrence.correction() ? "task.why.sheet" : "task.why.session",
                    line.unit(),
                    dates.day(line.sessionOn()));
        }
        return occurrence.cause().startsWith(MONTH)
                ? messages.text("task.why.month", occurrence.cause().substring(MONTH.length()))
                : "";
    }

    /** By when, as far from today as it is. */
    public String due(TaskLine line, LocalDate today) {
        LocalDate due = line.status().dueOn();
        if (due == null) {
            return messages.text("task.due.none");
        } else if (due.equals(today)) {
            return messages.text("task.due.today");
        }
        return messages.text(line.status().overdue(today) ? "task.due.over" : "task.due.on", due);
    }

    /** Whose it is. */
    public String owner(TaskLine line) {
        Owner owner = line.status().owner();
        return owner == null ? messages.text("task.owner.nobody") : owner.name();
    }

    /** The one next step. */
    public String step(TaskLine line, boolean coordinates) {
        if (line.occurrence().list()) {
            return messages.text("task.step.list");
        } else if (line.occurrence().note()) {
            return messages.text("task.step.note");
        }
        return messages.text(coordinates && !warning(line) ? "task.step.order" : "task.step.file");
    }

    /** Where the next step is taken. */
    public String href(TaskLine line, boolean coordinates) {
        Occurrence occurrence = line.occurrence();
        Person person = line.person();
        if (occurrence.list()) {
            return "/attendance/roll.xhtml?session=" + occurrence.subject();
        }
        if (occurrence.note() && person != null) {
            return "/attendance/mark.xhtml?session=" + occurrence.subject() + "&man=" + person.ref();
        }
        return person == null || (coordinates && !warning(line))
                ? "/referral/order.xhtml?order=" + occurrence.subject()
                : file(person);
    }

    /** Where his file is; empty for a list. */
    public String file(TaskLine line) {
        Person person = line.person();
        return person == null ? "" : file(person);
    }

    private static String file(Person person) {
        return "/casefile/view.xhtml?participant=" + person.ref();
    }

    /** Whether the reader may say that it was done. */
    public boolean finishable(TaskLine line, boolean coordinates) {
        return line.status().state() == TaskState.OPEN
                && !line.occurrence().doneByItself()
                && (coordinates || warning(line));
    }

    /** Whether somebody said that it was done, so that the coordination may take that back. */
    public boolean reopenable(TaskLine line) {
        return line.status().state() == TaskState.DONE && !line.occurrence().doneByItself();
    }

    /** Whether it may be finished without a number. */
    public boolean warning(TaskLine line) {
        return line.occurrence().kind().equals(Occurrence.WARN_PARTICIPANT);
    }

    /** How it was closed; empty while it is open. */
    public String closed(TaskLine line) {
        TaskEvent closing = line.closing();
        return closing == null ? "" : event(closing);
    }

    /** What changed after it was done; empty when nothing did. */
    public String groundGone(TaskLine line) {
        GroundChange change = line.groundGone();
        return change == null ? "" : messages.text("task.ground-gone", messages.label(change));
    }

    /** The day it was raised, as the first line of its history. */
    public String raised(TaskLine line) {
        return messages.text("task.event.raised", line.raisedOn());
    }

    /** One line of its history, with the day and who said so. */
    public String event(TaskEvent event) {
        String what = what(event);
        LocalDate day = LocalDate.ofInstant(event.recordedAt(), zone());
        return event.by() == null
                ? messages.text("task.event.by-facts", day, what)
                : messages.text("task.event.by", day, what, event.by());
    }

    private ZoneId zone() {
        return dates.getZone();
    }

    private String what(TaskEvent event) {
        TaskEventKind kind = event.kind();
        return switch (kind) {
            case ASSIGNED -> assigned(event.owner());
            case DONE -> done(event);
            case WITHDRAWN, GROUND_GONE ->
                messages.text("task.event." + kind, messages.label(Objects.requireNonNull(event.reason())));
            case REOPENED ->
                event.note() == null
                        ? messages.text("task.event.REOPENED")
                        : messages.text("task.event.reopened-because", event.note());
            case MOVED ->
                event.dueOn() == null
                        ? messages.text("task.event.moved-open")
                        : messages.text("task.event.MOVED", event.dueOn());
            case ESCALATED, UNTAKEN, GROUND_BACK -> messages.text("task.event." + kind);
        };
    }

    private String assigned(@Nullable Owner owner) {
        return owner == null ? messages.text("task.event.dropped") : messages.text("task.event.ASSIGNED", owner.name());
    }

    private String done(TaskEvent event) {
        if (event.by() == null) {
            return messages.text("task.event.recorded");
        }
        return event.reference() == null
                ? messages.text("task.event.done-on", event.doneOn())
                : messages.text("task.event.DONE", event.doneOn(), event.reference());
    }
}
