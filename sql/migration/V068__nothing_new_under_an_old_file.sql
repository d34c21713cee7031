-- Nothing new is written under a file that another one goes on for, in any table that names a man (V023 began with orders and groups,
-- V057 added transfers): it would be seen by nobody, and its number could keep two files from being separated. After the insert:
-- see V023. A naming may still end. What is handed in for an absence (V090) hangs on a mark and on a statement about it. Marks have no such trigger: whoever is no member
-- of a group any more stands in none of its rolls, and the look would cost more than the mark.

DELIMITER //

CREATE TRIGGER justification_refuses_merged_files AFTER INSERT ON justification FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'justification: another file goes on for this one')//

CREATE TRIGGER leave_of_absence_refuses_merged_files AFTER INSERT ON leave_of_absence FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'leave_of_absence: another file goes on for this one')//

CREATE TRIGGER participant_alias_refuses_merged_files AFTER INSERT ON participant_alias FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'participant_alias: another file goes on for this one')//

CREATE TRIGGER participant_contact_refuses_merged_files AFTER INSERT ON participant_contact FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'participant_contact: another file goes on for this one')//

CREATE TRIGGER participant_need_refuses_merged_files AFTER INSERT ON participant_need FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'participant_need: another file goes on for this one')//

CREATE TRIGGER waiting_entry_refuses_merged_files AFTER INSERT ON waiting_entry FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'waiting_entry: another file goes on for this one')//

CREATE TRIGGER availability_refuses_merged_files AFTER INSERT ON availability FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'availability: another file goes on for this one')//

CREATE TRIGGER session_guest_refuses_merged_files AFTER INSERT ON session_guest FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'session_guest: another file goes on for this one')//

CREATE TRIGGER credit_recognition_refuses_merged_files AFTER INSERT ON credit_recognition FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'credit_recognition: another file goes on for this one')//

CREATE TRIGGER file_restriction_refuses_merged_files AFTER INSERT ON file_restriction FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'file_restriction: another file goes on for this one')//

CREATE TRIGGER file_reader_refuses_merged_files AFTER INSERT ON file_reader FOR EACH ROW
BEGIN
  IF NEW.named = 1 THEN
    CALL refuse_merged_file(NEW.participant_id, 'file_reader: another file goes on for this one');
  END IF;
END//

DELIMITER ;
