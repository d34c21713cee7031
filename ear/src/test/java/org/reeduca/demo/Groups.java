package org.reeduca.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Group.Meeting;
import org.reeduca.demo.Group.Special;

/** Makes groups and lays their sixteen weekly meetings around today. */
final class Groups {

    private static final int UNITS = 16;
    private static final int MINUTES = 150;
    private static final int HURRICANE_UNIT = 5;
    private static final int CATCH_UP_UNIT = 3;

    private final Tables tables;
    private final LocalDate today;
    private final Set<LocalDate> restDays;
    private final long programmeVersion;

    Groups(Tables tables, LocalDate today) throws SQLException {
        this.tables = tables;
        this.today = today;
        this.restDays = tables.nationalRestDays();
        this.programmeVersion = tables.number("SELECT MIN(id) FROM programme_version");
    }

    Group make(Group.Plan plan) throws SQLException {
        long id = tables.nextId("cohort");
        LocalDate next = notSunday(today.plusDays(plan.nextInDays()), plan.special());
        boolean extraDay = plan.special() == Special.HURRICANE || plan.special() == Special.OVERDUE;
        List<LocalDate> past = daysBefore(next, plan.held() + (extraDay ? 1 : 0));
        List<LocalDate> ahead = daysFrom(next, UNITS - plan.held() - (plan.special() == Special.OVERDUE ? 1 : 0));
        LocalDate first = past.isEmpty() ? ahead.get(0) : past.get(0);
        UUID ref = tables.cohort.addWithRef(
                id,
                plan.centre().id(),
                programmeVersion,
                "%d-%02d".formatted(first.getYear(), plan.number()),
                next.getDayOfWeek(),
                plan.start(),
                MINUTES,
                plan.room(),
                plan.capacity(),
                plan.held() == 0 ? "PLANNED" : plan.special() == Special.FINISHED ? "FINISHED" : "RUNNING");
        tables.facilitator.add(id, plan.facilitator(), first.minusDays(14));
        if (plan.coFacilitator() != null) {
            tables.facilitator.add(id, plan.coFacilitator(), first.minusDays(14));
        }
        Schedule schedule = new Schedule(id, plan, first);
        for (LocalDate day : past) {
            schedule.addPast(day);
        }
        for (LocalDate day : ahead) {
            schedule.addAhead(day);
        }
        return new Group(
                id,
                ref,
                plan.centre(),
                plan.facilitator(),
                plan.special() == Special.FINISHED,
                List.copyOf(schedule.meetings));
    }

    private static LocalDate notSunday(LocalDate day, Special special) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY && special != Special.TODAY ? day.plusDays(1) : day;
    }

    private List<LocalDate> daysBefore(LocalDate next, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = next.minusDays(7); days.size() < count; day = day.minusDays(7)) {
            if (!restDays.contains(day)) {
                days.add(day);
            }
        }
        Collections.reverse(days);
        return days;
    }

    private List<LocalDate> daysFrom(LocalDate next, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = next; days.size() < count; day = day.plusDays(7)) {
            if (day.equals(today) || !restDays.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The meetings of one group while they are being laid. */
    private final class Schedule {
        private final long group;
        private final Group.Plan plan;
        private final LocalDate first;
        private final List<Meeting> meetings = new ArrayList<>();
        private int unit = 1;
        private boolean hurricanePassed;

        Schedule(long group, Group.Plan plan, LocalDate first) {
            this.group = group;
            this.plan = plan;
            this.first = first;
        }

        void addPast(LocalDate day) throws SQLException {
            if (plan.special() == Special.HURRICANE && unit == HURRICANE_UNIT && !hurricanePassed) {
                hurricanePassed = true;
                add(day, "CANCELLED", "Huracán: cierre por aviso de Protección Civil", false);
                tables.closure.addWithRef(
                        tables.nextId("closure"),
                        plan.centre().id(),
                        day,
                        day.plusDays(1),
                        "CIVIL_PROTECTION",
                        "Huracán: cierre por aviso de Protección Civil (ficticio)",
                        plan.centre().inOfficeHours(day),
                        plan.facilitator());
            } else if (plan.special() == Special.OVERDUE && unit > plan.held()) {
                add(day, "SCHEDULED", null, false);
                unit++;
            } else {
                add(day, "HELD", null, false);
                if (plan.special() == Special.CATCH_UP && unit == CATCH_UP_UNIT) {
                    add(day.plusDays(4), "HELD", null, true);
                }
                unit++;
            }
        }

        void addAhead(LocalDate day) throws SQLException {
            add(day, "SCHEDULED", null, false);
            unit++;
        }

        private void add(LocalDate day, String state, @Nullable String reason, boolean catchUp) throws SQLException {
            boolean held = state.equals("HELD");
            LocalTime closing = plan.start().plusMinutes(MINUTES + 6);
            long id = tables.nextId("programme_session");
            UUID ref = tables.session.addWithRef(
                    id,
                    group,
                    unit,
                    day,
                    plan.start(),
                    MINUTES,
                    state,
                    reason,
                    catchUp,
                    held ? plan.centre().instant(day, closing) : null,
                    held ? plan.facilitator() : null,
                    held
                            ? plan.centre().instant(day, closing)
                            : plan.centre().inOfficeHours(reason == null ? first.minusDays(14) : day),
                    plan.facilitator());
            meetings.add(new Meeting(id, ref, unit, day, plan.start(), held, catchUp));
        }
    }
}
