package org.reeduca.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The tables the demonstration fills, in the order in which they depend on each other. */
final class Tables implements AutoCloseable {

    private static final int BLOCK = 50;
    private static final int MANY = 20_000;

    private final Connection connection;
    private final Random refs;
    private final Sender sender;
    private final Map<String, Long> nextId = new HashMap<>();

    final Rows centre;
    final Rows authority;
    final Rows contact;
    final Rows agreement;
    final Rows appUser;
    final Rows userRole;
    final Rows participant;
    final Rows courtOrder;
    final Rows interval;
    final Rows requirementChange;
    final Rows dueChange;
    final Rows ending;
    final Rows completion;
    final Rows cohort;
    final Rows facilitator;
    final Rows decision;
    final Rows enrolment;
    final Rows session;
    final Rows mark;
    final Rows justification;
    final Rows leave;
    final Rows closure;
    final Rows room;
    final Rows reservedHours;
    final Rows waiting;
    final Rows availability;
    final Rows availabilityWindow;
    final Rows apart;
    final Rows attempt;
    final Rows appointment;
    final Rows appointmentOutcome;
    final Rows signature;
    final Rows interview;
    final Rows answer;
    final Rows screening;
    private final List<Rows> inOrder;

    /** @param refs where public keys come from */
    Tables(Connection connection, Random refs) throws SQLException {
        this.connection = connection;
        this.refs = refs;
        this.sender = new Sender(connection);
        centre = rows(
                "centre", "id, public_ref, code, name, short_name, state_code, municipality, time_zone, telephone");
        authority = rows("authority", "id, public_ref, code, kind, name, seat, judicial_district, state_code");
        contact = rows("authority_contact", "id, public_ref, authority_id, name, position, email, telephone");
        agreement = rows(
                "authority_agreement",
                "id, public_ref, authority_id, centre_id, number, signed_on, valid_from, purpose, answer_days,"
                        + " report_day, terms, recorded_at, recorded_by");
        appUser = rows(
                "app_user",
                "id, public_ref, login, display_name, password_hash, locale, centre_id, authority_id,"
                        + " password_changed_at");
        userRole = rows("user_role", "user_id, role");
        participant = rows(
                "participant",
                "id, public_ref, centre_id, file_number, given_names, first_surname, second_surname, sort_key,"
                        + " name_key, curp, curp_missing_reason, birth_date, telephone, safe_to_leave_message,"
                        + " observations");
        courtOrder = rows(
                "court_order",
                "id, public_ref, participant_id, centre_id, authority_id, authority_as_written, legal_figure,"
                        + " oficio_number, oficio_date, received_on, case_number, case_number_normalised, judge_name,"
                        + " effective_on, due_on, policy_id, overrides, arrived_on");
        interval = rows(
                "order_interval",
                "id, order_id, kind, from_on, revision, to_on, document_number, recorded_at, recorded_by");
        dueChange = rows(
                "order_due_change",
                "id, order_id, effective_on, due_on, document_number, document_on, reason, recorded_at, recorded_by");
        requirementChange = rows(
                "order_requirement_change",
                "id, order_id, effective_on, required, document_number, reason, recorded_at, recorded_by");
        ending =
                rows("order_ending", "id, order_id, kind, ended_on, document_number, reason, recorded_at, recorded_by");
        completion = rows("completion_fact", "id, order_id, kind, done_on, recorded_at, recorded_by");
        cohort = rows(
                "cohort",
                "id, public_ref, centre_id, programme_version_id, code, weekday, start_time, planned_minutes, room,"
                        + " capacity, state");
        facilitator = rows("cohort_facilitator", "cohort_id, user_id, from_on");
        decision = rows(
                "intake_decision", "id, order_id, revision, outcome, decided_on, decided_by, recorded_at, recorded_by");
        enrolment = rows("enrolment", "id, public_ref, cohort_id, participant_id, from_on, to_on, ending_reason");
        session = rows(
                "programme_session",
                "id, public_ref, cohort_id, unit_number, held_on, start_time, planned_minutes, state, cancel_reason,"
                        + " catch_up, closed_at, closed_by, recorded_at, recorded_by");
        mark = rows(
                "attendance_mark",
                "participant_id, session_id, revision, mark, late_minutes, left_early_minutes, sent_home, notice_given,"
                        + " absence_motive, note, correction_reason, source, recorded_at, recorded_by");
        justification = rows(
                "justification",
                "participant_id, session_id, revision, submitted_on, decision, decided_on, override, reason, motive,"
                        + " recorded_at, recorded_by");
        leave = rows(
                "leave_of_absence",
                "id, participant_id, from_on, to_on, approved_on, reason, recorded_at, recorded_by");
        closure = rows("closure", "id, public_ref, centre_id, from_on, to_on, cause, reason, recorded_at, recorded_by");
        room = rows("room", "id, public_ref, centre_id, name, place, seats");
        reservedHours =
                rows("reserved_hours", "id, public_ref, centre_id, place, weekday, starts_at, ends_at, from_on");
        waiting = rows(
                "waiting_entry",
                "id, public_ref, participant_id, centre_id, order_id, since_on, note, recorded_at, recorded_by");
        availability = rows("availability", "participant_id, revision, recorded_at, recorded_by");
        availabilityWindow = rows("availability_window", "participant_id, revision, weekday, from_time, to_time");
        apart = rows(
                "men_apart", "id, public_ref, centre_id, one_id, other_id, reason, from_on, recorded_at, recorded_by");
        attempt = rows(
                "intake_attempt",
                "id, public_ref, order_id, happened_at, channel, result, note, recorded_at, recorded_by");
        appointment = rows(
                "intake_appointment",
                "id, public_ref, order_id, centre_id, kind, held_on, starts_at, minutes, room_id, user_id, recorded_at,"
                        + " recorded_by");
        appointmentOutcome =
                rows("intake_appointment_outcome", "appointment_id, revision, outcome, recorded_at, recorded_by");
        signature = rows(
                "intake_signature",
                "id, order_id, kind, revision, document_id, state, way, signed_on, recorded_at, recorded_by");
        interview = rows(
                "intake_interview", "id, order_id, revision, held_on, held_by, set_version, recorded_at, recorded_by");
        answer = rows("intake_answer", "interview_id, set_version, code, answer");
        screening = rows(
                "intake_screening",
                "id, order_id, revision, instrument, instrument_version, level, applied_on, applied_by, recorded_at,"
                        + " recorded_by");
        inOrder = List.of(
                centre,
                authority,
                appUser,
                userRole,
                contact,
                agreement,
                participant,
                courtOrder,
                interval,
                requirementChange,
                dueChange,
                ending,
                completion,
                signature,
                interview,
                answer,
                screening,
                decision,
                cohort,
                facilitator,
                enrolment,
                session,
                mark,
                justification,
                leave,
                closure,
                room,
                reservedHours,
                waiting,
                availability,
                availabilityWindow,
                apart,
                attempt,
                appointment,
                appointmentOutcome);
    }

    private Rows rows(String table, String columns) {
        return new Rows(refs, table, columns.split(", ", -1));
    }

    /** A key of the table's sequence; the sequence answers the last one of a block of fifty. */
    long nextId(String table) throws SQLException {
        long next = nextId.getOrDefault(table, 0L);
        if (next % BLOCK == 1 || next == 0) {
            next = number("SELECT NEXTVAL(" + table + "_seq)") - BLOCK + 1;
        }
        nextId.put(table, next + 1);
        return next;
    }

    /** The first number a query answers. */
    long number(String query, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    /** Days on which no group of the country meets. */
    Set<LocalDate> nationalRestDays() throws SQLException {
        Set<LocalDate> days = new HashSet<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT day FROM non_working_day WHERE scope = 'NATIONAL'");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                days.add(found.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    /** Letters that population codes have for the states. */
    Map<String, String> curpCodes() throws SQLException {
        Map<String, String> codes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT code, curp_code FROM federal_state");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                codes.put(found.getString(1), found.getString(2));
            }
        }
        return codes;
    }

    /** Rows that were handed over. */
    long taken() {
        return inOrder.stream().mapToLong(Rows::taken).sum();
    }

    /** True when so much waits that it had better be sent: memory must not grow with what is written. */
    boolean many() {
        return inOrder.stream().mapToInt(Rows::waiting).sum() > MANY;
    }

    /** Hands over everything that waits, in the order in which the tables depend on each other. */
    List<Rows.Batch> take() {
        return inOrder.stream().map(Rows::take).toList();
    }

    /** Sends everything that waits through the connection that this reads with. */
    void write() throws SQLException {
        sender.send(take());
    }

    @Override
    public void close() throws SQLException {
        sender.close();
    }
}
