package org.reeduca.journey;

import static org.reeduca.journey.Demonstration.ADMINISTRATOR;
import static org.reeduca.journey.Demonstration.COORDINATOR;
import static org.reeduca.journey.Demonstration.DATA_OFFICER;
import static org.reeduca.journey.Demonstration.FACILITATOR;
import static org.reeduca.journey.Demonstration.OFFICER;
import static org.reeduca.journey.Demonstration.OTHER_COORDINATOR;
import static org.reeduca.journey.Demonstration.RECEPTIONIST;
import static org.reeduca.journey.ShownPage.Weight.DESK;
import static org.reeduca.journey.ShownPage.Weight.LIGHT;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every page of the application, with somebody who may see it and an address of the demonstration at which it is full;
 * some of them once more as they are when there is nothing yet.
 */
final class AllPages {

    /** Files that never show anything: they send elsewhere. */
    static final Set<String> SEND_ELSEWHERE = Set.of("/matrix/cell.xhtml");

    private AllPages() {}

    static List<ShownPage> all(Windows windows) throws SQLException {
        Demonstration.load();
        String draft = Workbooks.draft(windows, OTHER_COORDINATOR);
        String loaded = Workbooks.loaded(windows, OTHER_COORDINATOR);
        String beginner = SomeSeats.empty().coordinator();
        SomeTwoFiles twice = SomeTwoFiles.opened();
        SomeHandover transfer = SomeHandover.begun();
        String offer = transfer.offered();
        SomeProgrammeDraft programme = SomeProgrammeDraft.begun();
        return List.of(
                light(null, "/access/login.xhtml"),
                desk(null, "/help.xhtml"),
                desk(null, "/privacy.xhtml"),
                desk(DATA_OFFICER, "/index.xhtml"),
                desk(RECEPTIONIST, "/access/password.xhtml"),
                desk(ADMINISTRATOR, "/access/users.xhtml"),
                desk(ADMINISTRATOR, "/access/user.xhtml"),
                light(COORDINATOR, "/snapshot/differences.xhtml"),
                light(ADMINISTRATOR, "/snapshot/runs.xhtml"),
                desk(COORDINATOR, "/desk/list.xhtml"),
                desk(COORDINATOR, "/task/tasks.xhtml"),
                light(RECEPTIONIST, "/message/outbox.xhtml"),
                light(COORDINATOR, "/message/wordings.xhtml"),
                light(RECEPTIONIST, "/message/man.xhtml", "participant=" + Example.man()),
                light(FACILITATOR, "/calendar/address.xhtml"),
                light(FACILITATOR, "/attendance/today.xhtml"),
                light(FACILITATOR, "/attendance/roll.xhtml", "session=" + Example.roll()),
                light(FACILITATOR, "/attendance/modality.xhtml", "session=" + Example.roll()),
                light(FACILITATOR, "/attendance/mark.xhtml", Example.mark()),
                light(COORDINATOR, "/attendance/correction.xhtml", "request=" + Example.correction()),
                light(RECEPTIONIST, "/attendance/leaves.xhtml", "participant=" + Example.manOnLeave()),
                light(RECEPTIONIST, "/attendance/notices.xhtml", "participant=" + Example.man()),
                light(COORDINATOR, "/attendance/unexpected.xhtml", "attendee=" + Example.somebody()),
                light(COORDINATOR, "/attendance/paper.xhtml", "session=" + Example.typedAgain()),
                light(COORDINATOR, "/attendance/second.xhtml", "session=" + Example.toType()),
                light(FACILITATOR, "/attendance/sheet.xhtml", "session=" + Example.roll()),
                light(COORDINATOR, "/attendance/sheets.xhtml"),
                light(COORDINATOR, "/casefile/past.xhtml", "participant=" + Example.man()),
                light(COORDINATOR, "/policy/list.xhtml"),
                light(COORDINATOR, "/policy/draft.xhtml", "version=" + Example.policy()),
                light(COORDINATOR, "/justification/view.xhtml", Example.absence()),
                light(RECEPTIONIST, "/justification/absences.xhtml", "participant=" + Example.absentee()),
                desk(COORDINATOR, "/cohort/list.xhtml"),
                desk(COORDINATOR, "/cohort/new.xhtml"),
                desk(COORDINATOR, "/cohort/calendar.xhtml", Example.ahead()),
                desk(COORDINATOR, "/cohort/facilitators.xhtml", "cohort=" + Example.group()),
                desk(COORDINATOR, "/cohort/closures.xhtml"),
                desk(COORDINATOR, "/cohort/places.xhtml"),
                desk(COORDINATOR, "/intake/list.xhtml"),
                light(RECEPTIONIST, "/intake/today.xhtml"),
                desk(COORDINATOR, "/intake/radar.xhtml"),
                desk(COORDINATOR, "/intake/never-arrived-report.xhtml", "order=" + Example.neverArrived()),
                intake("view"),
                intake("contact"),
                intake("papers"),
                desk(COORDINATOR, "/intake/paper.xhtml", "paper=COMMITMENT&order=" + Example.intake()),
                intake("interview"),
                intake("decision"),
                desk(COORDINATOR, "/programme/view.xhtml", "version=" + Example.version()),
                desk(programme.login(), "/programme/list.xhtml"),
                desk(COORDINATOR, "/programme/paper.xhtml", "version=" + Example.version()),
                desk(programme.login(), "/programme/draft.xhtml", "draft=" + programme.written()),
                desk(programme.login(), "/programme/draft.xhtml", "draft=" + programme.sent()),
                desk(programme.login(), "/programme/unit.xhtml", "unit=1&draft=" + programme.written()),
                desk(COORDINATOR, "/matrix/view.xhtml", "cohort=" + Example.group()),
                light(COORDINATOR, "/matrix/past.xhtml", "cohort=" + Example.group()),
                desk(COORDINATOR, "/casefile/view.xhtml", "participant=" + Example.man()),
                desk(RECEPTIONIST, "/participant/search.xhtml"),
                desk(RECEPTIONIST, "/participant/new.xhtml"),
                desk(COORDINATOR, "/participant/edit.xhtml", "participant=" + Example.man()),
                desk(
                        COORDINATOR,
                        "/participant/merge.xhtml",
                        "participant=" + twice.kept() + "&other=" + twice.other()),
                desk(
                        COORDINATOR,
                        "/participant/unmerge.xhtml",
                        SomeTwoFiles.opened().merged()),
                desk(RECEPTIONIST, "/participant/contact.xhtml", "participant=" + Example.man()),
                desk(COORDINATOR, "/participant/restriction.xhtml", "participant=" + Example.man()),
                desk(
                        COORDINATOR,
                        "/participant/restriction.xhtml",
                        "participant=" + SomeTwoFiles.opened().restricted()),
                desk(COORDINATOR, "/referral/list.xhtml", "state=ALL"),
                desk(COORDINATOR, "/referral/order-new.xhtml", "man=" + Example.man()),
                desk(COORDINATOR, "/referral/order.xhtml", "order=" + Example.order()),
                desk(COORDINATOR, "/referral/order-act.xhtml", "act=LIFT&order=" + Example.order()),
                desk(COORDINATOR, "/referral/authorities.xhtml"),
                desk(COORDINATOR, "/referral/authority.xhtml", "add=agreement&authority=" + Example.court()),
                desk(transfer.receiver(), "/transfer/list.xhtml"),
                desk(beginner, "/transfer/list.xhtml"),
                desk(transfer.receiver(), "/transfer/answer.xhtml", "offer=" + offer),
                desk(transfer.sender(), "/transfer/sent.xhtml", "offer=" + offer),
                desk(COORDINATOR, "/transfer/offer.xhtml", "man=" + Example.man()),
                desk(COORDINATOR, "/seat/waiting.xhtml"),
                desk(COORDINATOR, "/seat/transfer.xhtml", "man=" + Example.man()),
                desk(beginner, "/seat/waiting.xhtml"),
                desk(COORDINATOR, "/seat/catchups.xhtml"),
                desk(beginner, "/seat/catchups.xhtml"),
                desk(COORDINATOR, "/seat/group.xhtml", "cohort=" + Example.group()),
                desk(OTHER_COORDINATOR, "/importing/list.xhtml"),
                desk(OTHER_COORDINATOR, "/importing/upload.xhtml"),
                importing("columns", draft),
                importing("review", draft),
                importing("confirm", draft),
                importing("result", loaded),
                desk(OFFICER, "/officer/list.xhtml"),
                light(OFFICER, "/officer/handin.xhtml", "order=" + Example.orderWithAnAbsence(OFFICER)),
                desk(OFFICER, "/officer/case.xhtml", "order=" + Example.orderSeenBy(OFFICER)),
                new ShownPage(ShownPage.NOT_FOUND, FACILITATOR, "/nothing/here.xhtml", LIGHT),
                new ShownPage(ShownPage.EXPIRED, ADMINISTRATOR, "/access/user.xhtml", LIGHT));
    }

    /** A light page that shows the same at any address. */
    private static ShownPage light(@Nullable String account, String view) {
        return new ShownPage(view, account, view, LIGHT);
    }

    /** A light page about something. */
    private static ShownPage light(String account, String view, String about) {
        return new ShownPage(view, account, view + "?" + about, LIGHT);
    }

    private static ShownPage desk(@Nullable String account, String view) {
        return new ShownPage(view, account, view, DESK);
    }

    private static ShownPage desk(String account, String view, String about) {
        return new ShownPage(view, account, view + "?" + about, DESK);
    }

    private static ShownPage importing(String step, String ref) {
        return desk(OTHER_COORDINATOR, "/importing/" + step + ".xhtml", "import=" + ref);
    }

    /** A page of the intake in the middle of its way. */
    private static ShownPage intake(String page) throws SQLException {
        return desk(COORDINATOR, "/intake/" + page + ".xhtml", "order=" + Example.intake());
    }
}
