-- When a merge is undone, what was written down after it about a session goes back with the mark of that session, whatever table it is in:
-- how he was present, what was observed, documents of an absence, a correction that was asked for. It named justifications only, so that the rest stayed in the file of
-- another man. A place as a guest needs no mark, and stays where it is.

DELIMITER //

CREATE OR REPLACE PROCEDURE undo_merge(IN the_merge BIGINT, IN who BIGINT, IN at_instant DATETIME(6), IN why VARCHAR(255))
  MODIFIES SQL DATA
  COMMENT 'Takes back the facts that went over in a merge, with the marks that came later in a group that went over, and what was said about these sessions. An attempt that used a contact of the file that goes on names none any more.'
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
  FOR about IN (SELECT table_name, key_column FROM merge_subject WHERE table_name IN ('absence_notice', 'correction_request', 'justification_override')
      OR (key_column = 'session_id' AND table_name NOT IN ('attendance_mark', 'session_guest')) ORDER BY place) DO
    EXECUTE IMMEDIATE CONCAT('INSERT INTO participant_merge_row (merge_id, table_name, row_key) SELECT DISTINCT r.merge_id, ''', about.table_name,
      ''', t.', about.key_column, ' FROM ', about.table_name, ' t JOIN participant_merge_row r ON r.merge_id = ? AND r.table_name = ''attendance_mark''',
      ' AND r.row_key = t.session_id LEFT JOIN participant_merge_row known ON known.merge_id = r.merge_id AND known.table_name = ''',
      about.table_name, ''' AND known.row_key = t.', about.key_column, ' WHERE t.participant_id = ? AND known.row_key IS NULL')
      USING the_merge, kept;
  END FOR;

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
