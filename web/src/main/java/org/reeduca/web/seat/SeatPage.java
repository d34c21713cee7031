package org.reeduca.web.seat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.seat.EnterWaiting;
import org.reeduca.seat.GroupChoice;
import org.reeduca.seat.LeaveSeat;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.MoveSeat;
import org.reeduca.seat.SeatOfMan;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingEntry;
import org.reeduca.seat.WaitingService;
import org.reeduca.seat.engine.Availability.Window;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.RuleFields;
import org.reeduca.web.faces.Shown;

/** The seat of one man: he is assigned, moves, leaves, waits; his hours, and whom he must not meet. */
@Named
@RequestScoped
public class SeatPage {

    private static final String MARKS_AFTER = "seat.marks-after";

    @Inject
    private SeatService seats;

    @Inject
    private WaitingService waiting;

    @Inject
    private SeatRef address;

    @Inject
    private SeatForm form;

    @Inject
    private FitWords words;

    @Inject
    private RuleFields fields;

    @Inject
    private Shown shown;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable List<HoursForm> hours;

    /** Gives him a seat, or another one when the page showed him in a group. */
    public String take() {
        fields.at("takeForm:from", "seat.full", "seat.no-sessions", "seat.day-far", "seat.before-joining", MARKS_AFTER);
        fields.at("takeForm:cohort", "seat.apart", "seat.same-group", "seat.group-closed", "seat.in-group");
        UUID man = address.getRef();
        TakeSeat wish = new TakeSeat(man, PublicRef.parse(form.getCohort()), Objects.requireNonNull(form.getFrom()));
        if (leaves().isEmpty()) {
            seats.assign(wish);
            messages.flashInfo("seat.message.assigned");
        } else {
            seats.transfer(new MoveSeat(wish.man(), PublicRef.parse(leaves()), wish.cohort(), wish.from()));
            messages.flashInfo("seat.message.transferred");
        }
        return SeatRef.page(man);
    }

    /** The group in which the page showed him; empty for none. */
    private String leaves() {
        return parameters.getOrDefault("leaves", "");
    }

    /** Ends his membership. */
    public String leave() {
        fields.at("leaveForm:on", "seat.day-far", "seat.before-joining", MARKS_AFTER);
        UUID man = address.getRef();
        seats.leave(new LeaveSeat(
                man,
                PublicRef.parse(leaves()),
                Objects.requireNonNull(form.getOn()),
                Objects.requireNonNull(form.getReason())));
        messages.flashInfo("seat.message.left");
        return SeatRef.page(man);
    }

    /** Puts him on the waiting list. */
    public @Nullable String await() {
        List<Window> windows = windows().orElse(null);
        if (windows == null) {
            return null;
        }
        fields.at("hoursForm:since", "seat.day-far");
        UUID man = address.getRef();
        SeatOfMan seat = address.getSeat();
        waiting.enter(new EnterWaiting(
                man,
                seat.order() == null ? null : seat.order().ref(),
                Objects.requireNonNull(form.getSince()),
                windows,
                form.getNote()));
        messages.flashInfo("seat.message.waits");
        return SeatRef.page(man);
    }

    /** Takes him off the waiting list. */
    public String unwait() {
        UUID man = address.getRef();
        waiting.withdraw(man, WaitingEntry.EndReason.valueOf(Objects.requireNonNull(form.getWhy())));
        messages.flashInfo("seat.message.waits-no-longer");
        return SeatRef.page(man);
    }

    /** Keeps the hours that were typed. */
    public @Nullable String keepHours() {
        List<Window> windows = windows().orElse(null);
        if (windows == null) {
            return null;
        }
        waiting.changeHours(address.getRef(), windows);
        messages.flashInfo("seat.message.hours");
        return SeatRef.page(address.getRef());
    }

    /** The windows that were typed; empty when one of them cannot be, which is said. */
    private Optional<List<Window>> windows() {
        List<HoursForm> wrong = getHours().stream().filter(HoursForm::wrong).toList();
        wrong.forEach(day -> messages.errorAt(
                "hoursForm:days:" + (day.getWeekday().getValue() - 1) + ":ends", "seat.hours.wrong", day.getWeekday()));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(getHours().stream()
                .map(HoursForm::window)
                .flatMap(window -> Optional.ofNullable(window).stream())
                .toList());
    }

    /** Keeps him and another man apart. */
    public String keepApart() {
        fields.at("apartForm:fileNumber", "seat.no-such-file", "seat.apart-himself", "seat.apart-already");
        waiting.keepApart(
                address.getRef(),
                Objects.requireNonNull(form.getFileNumber()),
                MenApart.Reason.valueOf(Objects.requireNonNull(form.getApartReason())));
        messages.flashInfo("seat.message.apart");
        return SeatRef.page(address.getRef());
    }

    /** He and the man named in the form may meet again. */
    public String endApart() {
        waiting.endApart(PublicRef.parse(parameters.get("apart")), Objects.requireNonNull(form.getEndReason()));
        messages.flashInfo("seat.message.apart-no-longer");
        return SeatRef.page(address.getRef());
    }

    /** Weekdays with the hours that are known or typed. */
    public List<HoursForm> getHours() {
        List<HoursForm> made = hours;
        if (made == null) {
            List<Window> known = address.getSeat().hours().windows();
            made = Arrays.stream(DayOfWeek.values())
                    .map(weekday -> new HoursForm(
                            weekday,
                            known.stream()
                                    .filter(window -> window.weekday() == weekday)
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
            hours = made;
        }
        return made;
    }

    /** Groups that do not rule him out, the best first; what was chosen on a page that is no longer true is understood. */
    public List<Option> getGroups() {
        SeatOfMan seat = address.getSeat();
        List<Option> options = new ArrayList<>();
        seat.groups().stream()
                .filter(choice -> !shown.isDrawn()
                        || !choice.fit().refused()
                        || choice.cohort().toString().equals(form.getCohort()))
                .forEach(choice -> options.add(new Option(choice.cohort().toString(), words.group(choice))));
        if (!shown.isDrawn() && seat.cohort() != null) {
            options.add(new Option(seat.cohort().toString(), Objects.requireNonNull(seat.group())));
        }
        return options;
    }

    /** Whether a seat can be given. */
    public boolean isTaking() {
        return shown.part(
                "takeForm", address.getSeat().intake() == null && !getGroups().isEmpty());
    }

    /** Whether he is in a group that he can leave. */
    public boolean isLeaving() {
        return shown.part("leaveForm", address.getSeat().group() != null);
    }

    /** Whether he waits. */
    public boolean isUnwaiting() {
        return shown.part("unwaitForm", address.getSeat().waitingSince() != null);
    }

    /** Whether he can be put on the waiting list; otherwise only his hours are kept. */
    public boolean isAwaiting() {
        SeatOfMan seat = address.getSeat();
        return shown.part("hoursForm:since", seat.group() == null && seat.waitingSince() == null && !seat.died());
    }

    /** Units of a group that he would have to catch up on, in words; empty when there are none. */
    public String gaps(GroupChoice choice) {
        return choice.gaps().isEmpty() ? "" : messages.text("seat.transfer.gaps", words.units(choice.gaps()));
    }

    /** Why a membership can end without another group. */
    public List<EndingReason> getReasons() {
        return Arrays.stream(EndingReason.values())
                .filter(reason -> reason != EndingReason.TRANSFERRED)
                .toList();
    }

    /** Why somebody waits no longer. */
    public List<Option> getWaitingReasons() {
        return Arrays.stream(WaitingEntry.EndReason.values())
                .filter(reason -> reason != WaitingEntry.EndReason.ASSIGNED)
                .filter(reason -> reason != WaitingEntry.EndReason.TRANSFERRED)
                .map(reason -> new Option(reason.name(), messages.text("seat.waiting.reason." + reason)))
                .toList();
    }

    /** Why two men must not meet. */
    public List<Option> getApartReasons() {
        return Arrays.stream(MenApart.Reason.values())
                .map(reason -> new Option(reason.name(), words.reason(reason.name())))
                .toList();
    }
}
