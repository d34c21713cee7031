package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody's work on top of what an import brought: rows written beside it, and imported rows that were changed. SQL in plain Java. */
final class BuiltUpon {

    /** Tables of which an import brings rows itself; others of them were written by somebody. */
    private static final Set<String> BROUGHT =
            Set.of("attendance_mark", "justification", "programme_session", "enrolment", "court_order");

    private static final List<String> OF_MEN = List.of(
            "absence_notice",
            "attendance_mark",
            "availability",
            "correction_request",
            "court_order",
            "credit_recognition",
            "enrolment",
            "file_reader",
            "file_restriction",
            "justification",
            "justification_document",
            "justification_override",
            "leave_of_absence",
            "leave_request",
            "message",
            "message_consent",
            "message_mail",
            "observation_promise",
            "participant_alias",
            "participant_contact",
            "participant_need",
            "remote_presence",
            "second_entry_answer",
            "second_entry_line",
            "session_guest",
            "session_observation",
            "transfer_offer",
            "unexpected_answer",
            "waiting_entry");

    private static final List<String> OF_SESSIONS = List.of(
            "absence_notice",
            "attendance_mark",
            "correction_request",
            "credit_recognition",
            "justification",
            "justification_document",
            "justification_override",
            "observation_promise",
            "remote_presence",
            "roll_scan",
            "second_entry",
            "session_guest",
            "session_modality",
            "session_observation",
            "unexpected_attendee");

    private static final List<String> OF_ORDERS = List.of(
            "completion_fact",
            "intake_appointment",
            "intake_attempt",
            "intake_availability",
            "intake_conflict",
            "intake_decision",
            "intake_interview",
            "intake_report",
            "intake_screening",
            "intake_signature",
            "order_answer",
            "order_attachment",
            "order_authority_change",
            "order_correction",
            "order_due_change",
            "order_ending",
            "order_interval",
            "order_recipient",
            "order_requirement_change",
            "waiting_entry");

    private static final List<String> OF_GROUPS =
            List.of("cohort_closing", "enrolment", "facilitator_change", "plan_change_cohort", "programme_session");

    /** How many rows stand upon an import; takes its id. */
    static final String COUNT = count();

    private BuiltUpon() {}

    private static String count() {
        List<String> counts = new ArrayList<>();
        OF_MEN.forEach(table -> counts.add(beside(table, "participant_id", "participant")));
        OF_SESSIONS.forEach(table -> counts.add(beside(table, "session_id", "programme_session")));
        OF_ORDERS.forEach(table -> counts.add(beside(table, "order_id", "court_order")));
        OF_GROUPS.forEach(table -> counts.add(beside(table, "cohort_id", "cohort")));
        counts.add(beside("session_guest", "missed_session_id", "programme_session"));
        counts.add(beside("cohort_closing", "merged_into_id", "cohort"));
        counts.add(beside("men_apart", "one_id", "participant"));
        counts.add(beside("men_apart", "other_id", "participant"));
        List.of("participant", "court_order", "cohort", "enrolment", "programme_session")
                .forEach(table ->
                        counts.add("(SELECT COUNT(*) FROM " + table + " WHERE import_id = ?1 AND version > 1)"));
        return counts.stream().collect(Collectors.joining(" + ", "SELECT ", ""));
    }

    private static String beside(String table, String column, String brought) {
        return "(SELECT COUNT(*) FROM " + table + " x JOIN " + brought + " b ON b.id = x." + column
                + " WHERE b.import_id = ?1" + (BROUGHT.contains(table) ? " AND NOT x.import_id <=> ?1" : "") + ")";
    }
}
