-- Run after the first migration, and again after each one that adds a table, by an administrator with the database
-- chosen:  mariadb --user=root reeduca < 02-grants-of-the-application.sql
--
-- The application may do nothing with the schema itself. Tables are named one by one, so that a new table is closed
-- until someone has thought about it. The last query lists what nobody has thought about yet: it has to come back empty.

-- Reference data: read.
GRANT SELECT ON federal_state TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON legal_figure TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON programme TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON zone TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON centre_zone TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON merge_subject TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON message_forbidden_stem TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON user_qualification TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON admission_criterion TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON intake_document TO reeduca_app@localhost, reeduca_app@'%';

-- The audit trail, steps of planning, closures, the policies and versions of programmes: read and add. A version gets an end.
GRANT SELECT, INSERT ON audit_event TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON calendar_address TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON closure TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON closure_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON list_reminder TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON task TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON task_event TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_event TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_shown TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_consent TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_wording TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_mail TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_mail_event TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON desk_view TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON desk_assignment TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON facilitator_change TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON plan_change TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON sent_mark TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON plan_change_cohort TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON plan_change_session TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON compliance_policy TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_draft TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE (valid_to) ON programme_version TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_unit TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_unit_item TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_unit_equivalence TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON policy_draft TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON policy_succession TO reeduca_app@localhost, reeduca_app@'%';

-- What was said about men: read and add, never changed. The words of their names are kept by triggers.
GRANT SELECT, INSERT ON participant_alias TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON participant_contact TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON participant_need TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON file_restriction TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON file_reader TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON participant_merge TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON participant_merge_row TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON participant_name_word TO reeduca_app@localhost, reeduca_app@'%';

-- Two files of one man: only these procedures take facts from one to the other, and back.
GRANT EXECUTE ON PROCEDURE merge_files TO reeduca_app@localhost, reeduca_app@'%';
GRANT EXECUTE ON PROCEDURE undo_merge TO reeduca_app@localhost, reeduca_app@'%';

-- What changes but never goes.
GRANT SELECT, INSERT, UPDATE ON centre TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON authority TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON authority_contact TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON authority_agreement TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON app_user TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON room TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON reserved_hours TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON workbook_import TO reeduca_app@localhost, reeduca_app@'%';

-- Standings computed at night: a run ends once; the history of snapshots is kept by triggers.
GRANT SELECT, INSERT, UPDATE ON snapshot_run TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON snapshot_chunk TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON standing_snapshot TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON standing_snapshot_history TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON snapshot_difference TO reeduca_app@localhost, reeduca_app@'%';

GRANT SELECT, INSERT, UPDATE ON waiting_entry TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE ON men_apart TO reeduca_app@localhost, reeduca_app@'%';

-- What triggers keep or a view says: read.
GRANT SELECT ON enrolment_span TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON file_reading TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON session_place TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON message_agreement TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON message_line TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT ON transfer_open TO reeduca_app@localhost, reeduca_app@'%';

-- What feeds a court and may change: it goes only with the import that brought it (triggers see to that).
GRANT SELECT, INSERT, UPDATE, DELETE ON participant TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON court_order TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON cohort TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON enrolment TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON programme_session TO reeduca_app@localhost, reeduca_app@'%';

-- Facts: never changed, and gone only with the import that brought them (triggers see to that).
GRANT SELECT, INSERT, DELETE ON attendance_mark TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON justification_document TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON justification_document_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON justification_override TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON justification_override_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON justification TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON leave_of_absence TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON sheet_issue TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON report_correction TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON report_correction_event TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON correction_request TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON correction_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON unexpected_attendee TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON unexpected_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON session_observation TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON observation_promise TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON session_modality TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON remote_presence TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON roll_scan TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON roll_scan_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON second_entry TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON second_entry_line TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON second_entry_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON absence_notice TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON absence_notice_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON leave_request TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON leave_request_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON order_interval TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON order_requirement_change TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON order_ending TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, DELETE ON completion_fact TO reeduca_app@localhost, reeduca_app@'%';

-- Facts that no import brings: read and add.
GRANT SELECT, INSERT ON order_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_due_change TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_authority_change TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_correction TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_recipient TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_attachment TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_attachment_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
-- Facts that no import brings: never changed, never gone.
GRANT SELECT, INSERT ON availability TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON availability_window TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON session_guest TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON cohort_closing TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON transfer_offer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON transfer_consent TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON transfer_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON credit_recognition TO reeduca_app@localhost, reeduca_app@'%';

-- How men are taken in: read and add.
GRANT SELECT, INSERT ON intake_attempt TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_attempt_withdrawal TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_appointment TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_appointment_outcome TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_availability TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_conflict TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_interview TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_answer TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_screening TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_signature TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_drawing TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_report TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_decision TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_decision_reason TO reeduca_app@localhost, reeduca_app@'%';

-- What is given and taken away.
GRANT SELECT, INSERT, UPDATE, DELETE ON user_role TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON cohort_facilitator TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON non_working_day TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON form_draft TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_tries TO reeduca_app@localhost, reeduca_app@'%';

-- Sequences: the next number needs INSERT.
GRANT SELECT, INSERT ON centre_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON authority_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON authority_contact_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON authority_agreement_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON app_user_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON audit_event_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON workbook_import_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON participant_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON participant_merge_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_version_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_draft_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON policy_draft_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON compliance_policy_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON court_order_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_interval_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_requirement_change_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_ending_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_answer_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_due_change_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_authority_change_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_correction_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_recipient_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON order_attachment_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON completion_fact_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON cohort_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON enrolment_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON programme_session_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON waiting_entry_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON men_apart_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON leave_of_absence_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON sheet_issue_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON correction_request_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON roll_scan_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON unexpected_attendee_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON absence_notice_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON leave_request_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON non_working_day_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON room_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON reserved_hours_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON closure_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON plan_change_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON transfer_offer_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_attempt_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_appointment_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_availability_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_conflict_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_interview_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_screening_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_signature_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON intake_decision_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_consent_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_wording_seq TO reeduca_app@localhost, reeduca_app@'%';
GRANT SELECT, INSERT ON message_mail_seq TO reeduca_app@localhost, reeduca_app@'%';

-- Tables on which the application has no grant at all.
SELECT tables.table_name AS not_granted
FROM information_schema.tables AS tables
WHERE tables.table_schema = DATABASE()
  AND tables.table_name NOT IN ('flyway_schema_history', 'programme_seq', 'zone_seq')
  AND NOT EXISTS (SELECT 1 FROM information_schema.table_privileges AS granted
    WHERE granted.table_schema = tables.table_schema AND granted.table_name = tables.table_name
      AND granted.grantee = '''reeduca_app''@''localhost''');
