-- Two files of one man at a centre are merged: what was written down under the one stands from then on under the other.
-- Nothing is written anew or lost; only the man that a fact names changes, and a row remembers which facts those were, so
-- that a merge can be undone. merge_subject names the tables; a table that comes to name men adds itself there.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE participant_merge_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of participant_merge, in blocks of 50. [internal]';

CREATE TABLE merge_subject (
  place      SMALLINT    NOT NULL COMMENT 'Order in which tables are taken. [internal]',
  table_name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'Table with a column participant_id. [internal]',
  key_column VARCHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'Number that tells its rows of one man apart; rows that share it go together. [internal]',
  numbered   BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'True when the key counts from 1 for each man: what comes is numbered behind what is there. [internal]',
  PRIMARY KEY (place),
  CONSTRAINT uq_merge_subject_table UNIQUE (table_name),
  CONSTRAINT ck_merge_subject_names CHECK (table_name REGEXP '^[a-z_]+$' AND key_column REGEXP '^[a-z_]+$'),
  CONSTRAINT ck_merge_subject_numbered CHECK (numbered IN (0, 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Tables whose rows name a man and go with him when two files are merged. [internal]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (10, 'court_order', 'id', FALSE),
  (20, 'enrolment', 'id', FALSE),
  (30, 'attendance_mark', 'session_id', FALSE),
  (40, 'justification', 'session_id', FALSE),
  (50, 'leave_of_absence', 'id', FALSE),
  (60, 'participant_alias', 'line', TRUE),
  (70, 'participant_contact', 'line', TRUE),
  (80, 'participant_need', 'line', TRUE);

CREATE TABLE participant_merge (
  id              BIGINT       NOT NULL COMMENT 'Internal key from participant_merge_seq. [internal]',
  public_ref      UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id       BIGINT       NOT NULL COMMENT 'Centre of both files. [internal]',
  kept_id         BIGINT       NOT NULL COMMENT 'File that goes on. [personal]',
  absorbed_id     BIGINT       NOT NULL COMMENT 'File whose facts went over. [personal]',
  state           VARCHAR(7)   COLLATE utf8mb4_bin NOT NULL DEFAULT 'MERGING' COMMENT 'MERGING and UNDOING last as long as a transaction; MERGED; UNDONE. [internal]',
  lasts           BOOLEAN AS (CASE WHEN state = 'UNDONE' THEN NULL ELSE 1 END) PERSISTENT COMMENT 'True until it is undone, then null: a file is absorbed once at a time. [internal]',
  reason          VARCHAR(255) NOT NULL COMMENT 'Why the files are of one man; no clinical content, nobody else named. [sensitive]',
  curp_moved      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when the CURP went over, as the kept file had none. [internal]',
  kept_reason     VARCHAR(20)  COLLATE utf8mb4_bin NULL COMMENT 'Why the kept file had no CURP before. [sensitive]',
  kept_restricted BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether the kept file was restricted before. [internal]',
  merged_at       DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the merge. [internal]',
  merged_by       BIGINT       NOT NULL COMMENT 'Account that merged. [internal]',
  undone_at       DATETIME(6)  NULL COMMENT 'Instant (UTC) at which it was undone; null while it stands. [internal]',
  undone_by       BIGINT       NULL COMMENT 'Account that undid it. [internal]',
  undo_reason     VARCHAR(255) NULL COMMENT 'Why it was undone. [sensitive]',
  PRIMARY KEY (id),
  CONSTRAINT uq_participant_merge_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_participant_merge_absorbed UNIQUE (absorbed_id, lasts),
  CONSTRAINT fk_participant_merge_kept FOREIGN KEY (kept_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_participant_merge_absorbed FOREIGN KEY (absorbed_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_participant_merge_merged_by FOREIGN KEY (merged_by) REFERENCES app_user (id),
  CONSTRAINT fk_participant_merge_undone_by FOREIGN KEY (undone_by) REFERENCES app_user (id),
  CONSTRAINT ck_participant_merge_two CHECK (kept_id <> absorbed_id),
  CONSTRAINT ck_participant_merge_state CHECK (state IN ('MERGING', 'MERGED', 'UNDOING', 'UNDONE')),
  CONSTRAINT ck_participant_merge_reason CHECK (TRIM(reason) <> '' AND (undo_reason IS NULL OR TRIM(undo_reason) <> '')),
  CONSTRAINT ck_participant_merge_flags CHECK (curp_moved IN (0, 1) AND kept_restricted IN (0, 1)),
  CONSTRAINT ck_participant_merge_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL)
    AND (undone_at IS NULL) = (state IN ('MERGING', 'MERGED'))),
  INDEX ix_participant_merge_kept (kept_id, lasts)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Two files that were found to be of one man. [personal]';

CREATE TABLE participant_merge_row (
  merge_id   BIGINT      NOT NULL COMMENT 'Merge. [internal]',
  table_name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'Table of the row. [internal]',
  row_key    BIGINT      NOT NULL COMMENT 'Its key as it is after the merge. [internal]',
  shift      INT         NOT NULL DEFAULT 0 COMMENT 'By how much its number grew. [internal]',
  PRIMARY KEY (merge_id, table_name, row_key),
  CONSTRAINT fk_participant_merge_row_merge FOREIGN KEY (merge_id) REFERENCES participant_merge (id),
  CONSTRAINT ck_participant_merge_row_shift CHECK (shift >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: which facts went over in a merge. [internal]';

ALTER TABLE participant
  ADD COLUMN merged_into BIGINT NULL COMMENT 'File that goes on for this one; null for a file of its own. [personal]' AFTER restricted,
  ADD CONSTRAINT fk_participant_merged_into FOREIGN KEY (merged_into, centre_id) REFERENCES participant (id, centre_id),
  ADD CONSTRAINT ck_participant_merged_into CHECK (merged_into <> id);

CREATE TRIGGER participant_merge_refuses_delete BEFORE DELETE ON participant_merge FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge: a merge is undone, not deleted';

CREATE TRIGGER participant_merge_row_refuses_update BEFORE UPDATE ON participant_merge_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge_row is append-only';

CREATE TRIGGER participant_merge_row_refuses_delete BEFORE DELETE ON participant_merge_row FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge_row is append-only';

DELIMITER //

CREATE PROCEDURE refuse_unless_merging(IN man_before BIGINT, IN man_after BIGINT, IN refusal VARCHAR(128))
  READS SQL DATA
  COMMENT 'Signals refusal unless a merge, or its undoing, is just now taking facts of the one man to the other.'
BEGIN
  IF NOT EXISTS (SELECT 1 FROM participant_merge
      WHERE (state = 'MERGING' AND absorbed_id = man_before AND kept_id = man_after)
         OR (state = 'UNDOING' AND kept_id = man_before AND absorbed_id = man_after)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
  END IF;
END//

-- What is said stays as it was said: only whom it names, and its number in his file, may change.

CREATE OR REPLACE TRIGGER attendance_mark_refuses_update BEFORE UPDATE ON attendance_mark FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'attendance_mark is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.mark <=> OLD.mark
      AND NEW.late_minutes = OLD.late_minutes AND NEW.late_minutes_known = OLD.late_minutes_known
      AND NEW.left_early_minutes = OLD.left_early_minutes AND NEW.sent_home <=> OLD.sent_home
      AND NEW.notice_given = OLD.notice_given AND NEW.absence_motive <=> OLD.absence_motive AND NEW.note <=> OLD.note
      AND NEW.correction_reason <=> OLD.correction_reason AND NEW.source = OLD.source
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'attendance_mark is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER justification_refuses_update BEFORE UPDATE ON justification FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'justification is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.submitted_on = OLD.submitted_on
      AND NEW.decision = OLD.decision AND NEW.decided_on <=> OLD.decided_on AND NEW.override = OLD.override
      AND NEW.reason <=> OLD.reason AND NEW.motive = OLD.motive
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER leave_of_absence_refuses_update BEFORE UPDATE ON leave_of_absence FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'leave_of_absence is append-only: add a revision');
  IF NOT (NEW.id = OLD.id AND NEW.revision = OLD.revision AND NEW.from_on = OLD.from_on AND NEW.to_on <=> OLD.to_on
      AND NEW.approved_on = OLD.approved_on AND NEW.reason <=> OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_of_absence is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER participant_alias_refuses_update BEFORE UPDATE ON participant_alias FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'participant_alias is append-only: add a revision');
  IF NOT (NEW.revision = OLD.revision AND NEW.kind = OLD.kind AND BINARY NEW.name = BINARY OLD.name
      AND NEW.withdrawn = OLD.withdrawn AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_alias is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER participant_contact_refuses_update BEFORE UPDATE ON participant_contact FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'participant_contact is append-only: add a revision');
  IF NOT (NEW.revision = OLD.revision AND NEW.kind = OLD.kind AND BINARY NEW.value = BINARY OLD.value
      AND NEW.safe_to_leave_message = OLD.safe_to_leave_message AND NEW.from_on <=> OLD.from_on AND NEW.to_on <=> OLD.to_on
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_contact is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER participant_need_refuses_update BEFORE UPDATE ON participant_need FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'participant_need is append-only: add a revision');
  IF NOT (NEW.revision = OLD.revision AND NEW.kind = OLD.kind AND BINARY NEW.language <=> BINARY OLD.language
      AND BINARY NEW.detail <=> BINARY OLD.detail AND NEW.from_on = OLD.from_on AND NEW.to_on <=> OLD.to_on
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_need is append-only: add a revision';
  END IF;
END//

CREATE PROCEDURE renew_name_words(IN man BIGINT)
  MODIFIES SQL DATA
  COMMENT 'Writes the words of the names of a man anew, after other names came or went.'
BEGIN
  DELETE FROM participant_name_word WHERE participant_id = man;
  CALL add_name_words(man, (SELECT centre_id FROM participant WHERE id = man), (
    SELECT CONCAT_WS(' ', given_names, first_surname, second_surname, social_name, other_names(id)) FROM participant WHERE id = man));
END//

CREATE PROCEDURE merge_files(IN the_merge BIGINT)
  MODIFIES SQL DATA
  COMMENT 'Takes all facts of the absorbed man of a merge in state MERGING to the kept one. Part of the caller''s transaction.'
BEGIN
  DECLARE kept BIGINT;
  DECLARE absorbed BIGINT;
  DECLARE code CHAR(18) COLLATE utf8mb4_bin;
  DECLARE moves BOOLEAN;
  SELECT kept_id, absorbed_id INTO kept, absorbed FROM participant_merge WHERE id = the_merge AND state = 'MERGING';
  IF kept IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_merge: nothing to merge';
  END IF;
  SELECT a.curp, a.curp IS NOT NULL AND k.curp IS NULL INTO code, moves
    FROM participant k JOIN participant a ON a.id = absorbed WHERE k.id = kept;
  UPDATE participant_merge m JOIN participant k ON k.id = kept
    SET m.kept_reason = k.curp_missing_reason, m.curp_moved = moves, m.kept_restricted = k.restricted WHERE m.id = the_merge;

  UPDATE participant SET merged_into = kept, version = version + 1,
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

  UPDATE participant k JOIN participant a ON a.id = absorbed
    SET k.version = k.version + 1, k.restricted = k.restricted OR a.restricted,
      k.curp_missing_reason = IF(moves, NULL, k.curp_missing_reason), k.curp = IF(moves, code, k.curp)
    WHERE k.id = kept;
  CALL renew_name_words(kept);
  CALL renew_name_words(absorbed);
  UPDATE participant_merge SET state = 'MERGED' WHERE id = the_merge;
END//

CREATE PROCEDURE undo_merge(IN the_merge BIGINT, IN who BIGINT, IN at_instant DATETIME(6), IN why VARCHAR(255))
  MODIFIES SQL DATA
  COMMENT 'Takes back the facts that went over in a merge, with the marks that came later in a group that went over.'
BEGIN
  DECLARE kept BIGINT;
  DECLARE absorbed BIGINT;
  DECLARE code CHAR(18) COLLATE utf8mb4_bin;
  DECLARE moves BOOLEAN;
  DECLARE reason_before VARCHAR(20) COLLATE utf8mb4_bin;
  DECLARE restricted_before BOOLEAN;
  SELECT kept_id, absorbed_id, curp_moved, kept_reason, kept_restricted
    INTO kept, absorbed, moves, reason_before, restricted_before FROM participant_merge WHERE id = the_merge AND state = 'MERGED';
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

  SELECT curp INTO code FROM participant WHERE id = kept;
  UPDATE participant SET version = version + 1, restricted = restricted_before,
      curp_missing_reason = IF(moves, reason_before, curp_missing_reason), curp = IF(moves, NULL, curp) WHERE id = kept;
  UPDATE participant SET merged_into = NULL, version = version + 1,
      curp_missing_reason = IF(moves AND code IS NOT NULL, NULL, curp_missing_reason), curp = IF(moves, code, curp) WHERE id = absorbed;
  CALL renew_name_words(kept);
  CALL renew_name_words(absorbed);
  UPDATE participant_merge SET state = 'UNDONE' WHERE id = the_merge;
END//

-- Nothing new is written under a file that another one goes on for. After the insert: a trigger before it would keep rows from
-- being copied by one statement.

CREATE PROCEDURE refuse_merged_file(IN man BIGINT, IN refusal VARCHAR(128))
  READS SQL DATA
  COMMENT 'Signals refusal when another file goes on for this one.'
BEGIN
  IF EXISTS (SELECT 1 FROM participant WHERE id = man AND merged_into IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
  END IF;
END//

CREATE TRIGGER court_order_refuses_merged_files AFTER INSERT ON court_order FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'court_order: another file goes on for this one')//

CREATE TRIGGER enrolment_refuses_merged_files AFTER INSERT ON enrolment FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'enrolment: another file goes on for this one')//

DELIMITER ;
