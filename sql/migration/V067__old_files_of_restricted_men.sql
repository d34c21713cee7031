-- Of one man with several files, all are restricted or none: an old number led everybody on to the file that goes on, however that
-- was restricted. And a separation says of each file what holds for it by what was said, not what held on the day of the merge.
-- The telephone that a list brought goes over with the other contacts, and what was noted of an attempt goes on naming its contact.

SET @@system_versioning_alter_history = 1;

ALTER TABLE participant_merge
  ADD COLUMN absorbed_restricted BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Whether the absorbed file was restricted before. [internal]' AFTER kept_restricted,
  ADD CONSTRAINT ck_participant_merge_absorbed_restricted CHECK (absorbed_restricted IN (0, 1));

UPDATE participant_merge m JOIN participant a ON a.id = m.absorbed_id SET m.absorbed_restricted = a.restricted;

UPDATE participant p JOIN (
    WITH RECURSIVE chain (old_id, into_id) AS (
      SELECT id, merged_into FROM participant WHERE merged_into IS NOT NULL
      UNION SELECT c.old_id, n.merged_into FROM chain c JOIN participant n ON n.id = c.into_id WHERE n.merged_into IS NOT NULL)
    SELECT c.old_id, MAX(n.restricted) AS closed FROM chain c JOIN participant n ON n.id = c.into_id GROUP BY c.old_id) onward
  ON onward.old_id = p.id
  SET p.restricted = onward.closed, p.version = p.version + 1 WHERE p.restricted <> onward.closed;

-- After and not before: a trigger before a change of a table lets MariaDB 11.4 lose values of rows that one statement copies into it,
-- and which facts went over is copied.
DROP TRIGGER participant_merge_row_refuses_update;
DROP TRIGGER participant_merge_row_refuses_delete;

CREATE TRIGGER participant_merge_row_refuses_update AFTER UPDATE ON participant_merge_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge_row is append-only';

CREATE TRIGGER participant_merge_row_refuses_delete AFTER DELETE ON participant_merge_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge_row is append-only';

DELIMITER //

CREATE PROCEDURE spread_restriction(IN file BIGINT)
  MODIFIES SQL DATA
  COMMENT 'Restricts, or opens, with a file those for which it goes on.'
BEGIN
  FOR old IN (WITH RECURSIVE old_file (id) AS (
        SELECT id FROM participant WHERE merged_into = file
        UNION SELECT p.id FROM participant p JOIN old_file o ON p.merged_into = o.id)
      SELECT p.id FROM old_file o JOIN participant p ON p.id = o.id JOIN participant k ON k.id = file
      WHERE p.restricted <> k.restricted) DO
    UPDATE participant SET restricted = NOT restricted, version = version + 1 WHERE id = old.id;
  END FOR;
END//

CREATE OR REPLACE TRIGGER file_restriction_holds AFTER INSERT ON file_restriction FOR EACH ROW
BEGIN
  UPDATE participant SET restricted = NEW.restricted, version = version + 1 WHERE id = NEW.participant_id;
  CALL spread_restriction(NEW.participant_id);
END//

-- What was said last about it, or else what held before its first merge; and what came since with files that are still merged
-- into it.
CREATE FUNCTION restricted_without(file BIGINT) RETURNS BOOLEAN
  READS SQL DATA
  COMMENT 'Whether a file is restricted without the merge that is just now undone.'
BEGIN
  DECLARE holds BOOLEAN;
  DECLARE said_at DATETIME(6);
  SELECT s.restricted, s.recorded_at INTO holds, said_at FROM file_restriction s WHERE s.participant_id = file
    ORDER BY s.revision DESC LIMIT 1;
  IF holds IS NULL THEN
    SELECT m.kept_restricted INTO holds FROM participant_merge m WHERE m.kept_id = file ORDER BY m.merged_at, m.id LIMIT 1;
  END IF;
  RETURN holds OR EXISTS (SELECT 1 FROM participant_merge m WHERE m.kept_id = file AND m.state = 'MERGED' AND m.absorbed_restricted
    AND (said_at IS NULL OR m.merged_at >= said_at));
END//

CREATE OR REPLACE TRIGGER intake_attempt_refuses_update BEFORE UPDATE ON intake_attempt FOR EACH ROW
BEGIN
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.order_id = OLD.order_id AND NEW.happened_at = OLD.happened_at
      AND NEW.channel = OLD.channel AND NEW.result = OLD.result AND NEW.note <=> OLD.note
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by
      AND EXISTS (SELECT 1 FROM court_order o JOIN participant_merge m ON (m.state = 'MERGING' AND m.kept_id = o.participant_id)
        OR (m.state = 'UNDOING' AND m.absorbed_id = o.participant_id) WHERE o.id = OLD.order_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_attempt is append-only: withdraw it';
  END IF;
END//

CREATE OR REPLACE PROCEDURE merge_files(IN the_merge BIGINT)
  MODIFIES SQL DATA
  COMMENT 'Takes all facts of the absorbed man of a merge in state MERGING to the kept one. Part of the caller''s transaction.'
BEGIN
  DECLARE kept BIGINT;
  DECLARE absorbed BIGINT;
  DECLARE code CHAR(18) COLLATE utf8mb4_bin;
  DECLARE moves BOOLEAN;
  DECLARE listed VARCHAR(16);
  DECLARE listed_safe BOOLEAN;
  DECLARE listed_line SMALLINT;
  DECLARE at_instant DATETIME(6);
  DECLARE who BIGINT;
  SELECT kept_id, absorbed_id, merged_at, merged_by INTO kept, absorbed, at_instant, who FROM participant_merge WHERE id = the_merge AND state = 'MERGING';
  IF kept IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge: nothing to merge';
  END IF;
  SELECT a.curp, a.curp IS NOT NULL AND k.curp IS NULL INTO code, moves
    FROM participant k JOIN participant a ON a.id = absorbed WHERE k.id = kept;
  UPDATE participant_merge m JOIN participant k ON k.id = kept JOIN participant a ON a.id = absorbed
    SET m.kept_reason = k.curp_missing_reason, m.curp_moved = moves, m.kept_restricted = k.restricted,
      m.absorbed_restricted = a.restricted WHERE m.id = the_merge;

  SELECT telephone, safe_to_leave_message INTO listed, listed_safe FROM participant WHERE id = absorbed;
  IF listed IS NOT NULL THEN
    SELECT COALESCE(MAX(line), 0) + 1 INTO listed_line FROM participant_contact WHERE participant_id = absorbed;
    INSERT INTO participant_contact (participant_id, line, revision, kind, value, safe_to_leave_message, recorded_at, recorded_by)
      VALUES (absorbed, listed_line, 1, 'TELEPHONE', listed, listed_safe, at_instant, who);
  END IF;

  UPDATE participant SET merged_into = kept, version = version + 1, telephone = NULL, safe_to_leave_message = FALSE,
      curp_missing_reason = IF(moves, 'NOT_RECORDED', curp_missing_reason), curp = IF(moves, NULL, curp)
    WHERE id = absorbed;

  FOR subject IN (SELECT table_name, key_column, numbered FROM merge_subject ORDER BY place) DO
    SET @reeduca_shift = 0;
    IF subject.numbered THEN
      EXECUTE IMMEDIATE CONCAT('SELECT COALESCE(MAX(', subject.key_column, '), 0) INTO @reeduca_shift FROM ', subject.table_name,
        ' WHERE participant_id = ?') USING kept;
    END IF;
    EXECUTE IMMEDIATE CONCAT('INSERT INTO participant_merge_row (merge_id, table_name, row_key, shift) SELECT DISTINCT ?, ''',
      subject.table_name, ''', ', subject.key_column, ' + ?, ? FROM ', subject.table_name, ' WHERE participant_id = ?')
      USING the_merge, @reeduca_shift, @reeduca_shift, absorbed;
    IF subject.numbered THEN
      EXECUTE IMMEDIATE CONCAT('UPDATE ', subject.table_name, ' SET ', subject.key_column, ' = ', subject.key_column,
        ' + ?, participant_id = ? WHERE participant_id = ?') USING @reeduca_shift, kept, absorbed;
    ELSE
      EXECUTE IMMEDIATE CONCAT('UPDATE ', subject.table_name, ' SET participant_id = ? WHERE participant_id = ?') USING kept, absorbed;
    END IF;
  END FOR;

  UPDATE intake_attempt t
    JOIN participant_merge_row o ON o.merge_id = the_merge AND o.table_name = 'court_order' AND o.row_key = t.order_id
    JOIN (SELECT MAX(shift) AS grown FROM participant_merge_row
      WHERE merge_id = the_merge AND table_name = 'participant_contact') before_it
    SET t.contact_line = IF(t.contact_line = 0, listed_line, t.contact_line) + before_it.grown WHERE t.contact_line IS NOT NULL;

  UPDATE participant k JOIN participant a ON a.id = absorbed
    SET k.version = k.version + 1, k.restricted = k.restricted OR a.restricted,
      k.curp_missing_reason = IF(moves, NULL, k.curp_missing_reason), k.curp = IF(moves, code, k.curp)
    WHERE k.id = kept;
  CALL spread_restriction(kept);
  CALL renew_name_words(kept);
  CALL renew_name_words(absorbed);
  UPDATE participant_merge SET state = 'MERGED' WHERE id = the_merge;
END//

CREATE OR REPLACE PROCEDURE undo_merge(IN the_merge BIGINT, IN who BIGINT, IN at_instant DATETIME(6), IN why VARCHAR(255))
  MODIFIES SQL DATA
  COMMENT 'Takes back the facts that went over in a merge, with the marks that came later in a group that went over. An attempt that used a contact of the file that goes on names none any more.'
BEGIN
  DECLARE kept BIGINT;
  DECLARE absorbed BIGINT;
  DECLARE code CHAR(18) COLLATE utf8mb4_bin;
  DECLARE moves BOOLEAN;
  DECLARE reason_before VARCHAR(20) COLLATE utf8mb4_bin;
  DECLARE absorbed_before BOOLEAN;
  SELECT kept_id, absorbed_id, curp_moved, kept_reason, absorbed_restricted
    INTO kept, absorbed, moves, reason_before, absorbed_before FROM participant_merge WHERE id = the_merge AND state = 'MERGED';
  IF kept IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge: nothing to undo';
  END IF;
  UPDATE participant_merge SET state = 'UNDOING', undone_at = at_instant, undone_by = who, undo_reason = why WHERE id = the_merge;

  INSERT INTO participant_merge_row (merge_id, table_name, row_key)
    SELECT DISTINCT the_merge, 'attendance_mark', m.session_id FROM attendance_mark m
    JOIN programme_session s ON s.id = m.session_id JOIN enrolment e ON e.cohort_id = s.cohort_id
    JOIN participant_merge_row r ON r.merge_id = the_merge AND r.table_name = 'enrolment' AND r.row_key = e.id
    WHERE m.participant_id = kept AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on)
      AND m.session_id NOT IN (SELECT row_key FROM participant_merge_row WHERE merge_id = the_merge AND table_name = 'attendance_mark');
  INSERT INTO participant_merge_row (merge_id, table_name, row_key)
    SELECT DISTINCT the_merge, 'justification', j.session_id FROM justification j
    JOIN participant_merge_row r ON r.merge_id = the_merge AND r.table_name = 'attendance_mark' AND r.row_key = j.session_id
    WHERE j.participant_id = kept
      AND j.session_id NOT IN (SELECT row_key FROM participant_merge_row WHERE merge_id = the_merge AND table_name = 'justification');

  FOR subject IN (SELECT table_name, key_column, numbered FROM merge_subject ORDER BY place) DO
    IF subject.numbered THEN
      EXECUTE IMMEDIATE CONCAT('UPDATE ', subject.table_name, ' t JOIN participant_merge_row r ON r.merge_id = ? AND r.table_name = ''',
        subject.table_name, ''' AND r.row_key = t.', subject.key_column, ' SET t.', subject.key_column, ' = t.', subject.key_column,
        ' - r.shift, t.participant_id = ? WHERE t.participant_id = ?') USING the_merge, absorbed, kept;
    ELSE
      EXECUTE IMMEDIATE CONCAT('UPDATE ', subject.table_name, ' t JOIN participant_merge_row r ON r.merge_id = ? AND r.table_name = ''',
        subject.table_name, ''' AND r.row_key = t.', subject.key_column, ' SET t.participant_id = ? WHERE t.participant_id = ?')
        USING the_merge, absorbed, kept;
    END IF;
  END FOR;

  UPDATE intake_attempt t
    JOIN participant_merge_row o ON o.merge_id = the_merge AND o.table_name = 'court_order' AND o.row_key = t.order_id
    LEFT JOIN participant_merge_row c ON c.merge_id = the_merge AND c.table_name = 'participant_contact' AND c.row_key = t.contact_line
    SET t.contact_line = c.row_key - c.shift WHERE t.contact_line IS NOT NULL;

  SELECT curp INTO code FROM participant WHERE id = kept;
  UPDATE participant SET version = version + 1, restricted = restricted_without(kept),
      curp_missing_reason = IF(moves, reason_before, curp_missing_reason), curp = IF(moves, NULL, curp) WHERE id = kept;
  UPDATE participant SET merged_into = NULL, version = version + 1, restricted = absorbed_before,
      curp_missing_reason = IF(moves AND code IS NOT NULL, NULL, curp_missing_reason), curp = IF(moves, code, curp) WHERE id = absorbed;
  CALL spread_restriction(kept);
  CALL spread_restriction(absorbed);
  CALL renew_name_words(kept);
  CALL renew_name_words(absorbed);
  UPDATE participant_merge SET state = 'UNDONE' WHERE id = the_merge;
END//

DELIMITER ;
