-- A paper list that was taken over is typed once more by somebody else, who does not look at the first entry. Where the two agree the
-- mark is confirmed; where they do not, somebody decides with a reason. What is decided for the paper is another revision of the mark.

SET @@system_versioning_alter_history = 1;

CREATE TABLE second_entry (
  session_id  BIGINT      NOT NULL COMMENT 'Session whose paper list was typed again; once. [judicial]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was typed. [internal]',
  recorded_by BIGINT      NOT NULL COMMENT 'Account that typed it; it recorded no mark of the session before. [internal]',
  PRIMARY KEY (session_id),
  CONSTRAINT fk_second_entry_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_second_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: paper lists that were typed a second time. [judicial]';

CREATE TABLE second_entry_line (
  session_id         BIGINT     NOT NULL COMMENT 'Second entry. [judicial]',
  participant_id     BIGINT     NOT NULL COMMENT 'Man. [judicial]',
  mark               VARCHAR(7) COLLATE utf8mb4_bin NULL COMMENT 'What the paper says: PRESENT, ABSENT, or null when nothing can be read. [judicial]',
  late_minutes       SMALLINT   NOT NULL DEFAULT 0 COMMENT 'Minutes after the beginning at which he came in, by the paper. [judicial]',
  left_early_minutes SMALLINT   NOT NULL DEFAULT 0 COMMENT 'Minutes before the planned end at which he left, by the paper. [judicial]',
  mark_confirmed     BOOLEAN    NOT NULL COMMENT 'Whether the mark that held then says the same of his coming. [judicial]',
  late_confirmed     BOOLEAN    NOT NULL COMMENT 'Whether it says the same of the minutes he was late. [judicial]',
  left_confirmed     BOOLEAN    NOT NULL COMMENT 'Whether it says the same of the minutes he left early. [judicial]',
  PRIMARY KEY (session_id, participant_id),
  CONSTRAINT fk_second_entry_line_session FOREIGN KEY (session_id) REFERENCES second_entry (session_id),
  CONSTRAINT fk_second_entry_line_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT ck_second_entry_line_mark CHECK (mark IN ('PRESENT', 'ABSENT')),
  CONSTRAINT ck_second_entry_line_minutes CHECK (late_minutes BETWEEN 0 AND 600 AND left_early_minutes BETWEEN 0 AND 600),
  CONSTRAINT ck_second_entry_line_only_present CHECK (mark <=> 'PRESENT' OR (late_minutes = 0 AND left_early_minutes = 0)),
  CONSTRAINT ck_second_entry_line_flags CHECK (mark_confirmed IN (0, 1) AND late_confirmed IN (0, 1) AND left_confirmed IN (0, 1)),
  INDEX ix_second_entry_line_participant (participant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: one man on a paper list as it was typed the second time, and which fields of his mark it confirms. [judicial]';

CREATE TABLE second_entry_answer (
  session_id     BIGINT       NOT NULL COMMENT 'Second entry. [judicial]',
  participant_id BIGINT       NOT NULL COMMENT 'Man of whom the two entries differ. [judicial]',
  answer         VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL COMMENT 'RECORDED: the mark stands as it is; PAPER: what the paper says became another revision of it. [judicial]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why; no clinical content, nobody else named. [judicial]',
  revision       SMALLINT     NOT NULL COMMENT 'Revision of the mark that stood after the answer. [internal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that answers. [internal]',
  PRIMARY KEY (session_id, participant_id),
  CONSTRAINT fk_second_entry_answer_session FOREIGN KEY (session_id) REFERENCES second_entry (session_id),
  CONSTRAINT fk_second_entry_answer_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_second_entry_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_second_entry_answer_answer CHECK (answer IN ('RECORDED', 'PAPER')),
  CONSTRAINT ck_second_entry_answer_reason CHECK (TRIM(reason) <> ''),
  CONSTRAINT ck_second_entry_answer_revision CHECK (revision >= 1),
  INDEX ix_second_entry_answer_participant (participant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: which of two entries stands where they differ, once for each man. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (1300, 'second_entry_line', 'session_id', FALSE),
  (1310, 'second_entry_answer', 'session_id', FALSE);

DELIMITER //

CREATE TRIGGER second_entry_is_by_another AFTER INSERT ON second_entry FOR EACH ROW
BEGIN
  DECLARE closed INT DEFAULT 0;
  DECLARE own INT DEFAULT 0;
  SELECT COUNT(*) INTO closed FROM programme_session s
    WHERE s.id = NEW.session_id AND s.state = 'HELD' AND s.closed_at IS NOT NULL;
  IF closed = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry: only of a session that was held and whose list is closed';
  END IF;
  SELECT COUNT(*) INTO own FROM attendance_mark m WHERE m.session_id = NEW.session_id AND m.recorded_by = NEW.recorded_by;
  IF own > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry: whoever recorded a mark does not type the list again';
  END IF;
END//

CREATE TRIGGER second_entry_line_is_true AFTER INSERT ON second_entry_line FOR EACH ROW
BEGIN
  DECLARE listed INT DEFAULT 0;
  DECLARE fits INT DEFAULT 0;
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin DEFAULT NULL;
  DECLARE late INT DEFAULT 0;
  DECLARE early INT DEFAULT 0;
  SELECT COUNT(*) INTO listed FROM programme_session s WHERE s.id = NEW.session_id AND (
    EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.participant_id = NEW.participant_id
      AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on))
    OR EXISTS (SELECT 1 FROM session_place g WHERE g.session_id = s.id AND g.participant_id = NEW.participant_id));
  IF listed = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line: the man is not on that list';
  END IF;
  SELECT COUNT(*) INTO fits FROM programme_session s
    WHERE s.id = NEW.session_id AND NEW.late_minutes + NEW.left_early_minutes <= s.planned_minutes;
  IF fits = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line: more minutes than the session has';
  END IF;
  SELECT MAX(m.mark), COALESCE(MAX(m.late_minutes), 0), COALESCE(MAX(m.left_early_minutes), 0) INTO marked, late, early
    FROM attendance_mark m WHERE m.session_id = NEW.session_id AND m.participant_id = NEW.participant_id
      AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n WHERE n.session_id = m.session_id AND n.participant_id = m.participant_id);
  IF NEW.mark_confirmed <> (NEW.mark <=> marked) OR NEW.late_confirmed <> (NEW.late_minutes = late)
      OR NEW.left_confirmed <> (NEW.left_early_minutes = early) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line: what it confirms is not what the mark says';
  END IF;
END//

CREATE TRIGGER second_entry_answer_is_true AFTER INSERT ON second_entry_answer FOR EACH ROW
BEGIN
  DECLARE differs INT DEFAULT 0;
  DECLARE taken INT DEFAULT 0;
  SELECT COUNT(*) INTO differs FROM second_entry_line l WHERE l.session_id = NEW.session_id AND l.participant_id = NEW.participant_id
    AND NOT (l.mark_confirmed AND l.late_confirmed AND l.left_confirmed);
  IF differs = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_answer: only where the entries differ';
  END IF;
  SELECT COUNT(*) INTO taken FROM attendance_mark m JOIN second_entry_line l
      ON l.session_id = m.session_id AND l.participant_id = m.participant_id
    WHERE m.session_id = NEW.session_id AND m.participant_id = NEW.participant_id AND m.revision = NEW.revision
      AND (NEW.answer = 'RECORDED' OR (m.mark <=> l.mark AND m.late_minutes = l.late_minutes AND m.left_early_minutes = l.left_early_minutes))
      AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n WHERE n.session_id = m.session_id AND n.participant_id = m.participant_id);
  IF taken = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_answer: the mark does not stand as the answer says';
  END IF;
END//

CREATE TRIGGER second_entry_refuses_update BEFORE UPDATE ON second_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry is append-only'//

CREATE TRIGGER second_entry_refuses_delete BEFORE DELETE ON second_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry is append-only'//

CREATE TRIGGER second_entry_line_refuses_update BEFORE UPDATE ON second_entry_line FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'second_entry_line is append-only');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.mark <=> OLD.mark AND NEW.late_minutes = OLD.late_minutes
      AND NEW.left_early_minutes = OLD.left_early_minutes AND NEW.mark_confirmed = OLD.mark_confirmed
      AND NEW.late_confirmed = OLD.late_confirmed AND NEW.left_confirmed = OLD.left_confirmed) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line is append-only';
  END IF;
END//

CREATE TRIGGER second_entry_line_refuses_delete BEFORE DELETE ON second_entry_line FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line is append-only'//

CREATE TRIGGER second_entry_answer_refuses_update BEFORE UPDATE ON second_entry_answer FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'second_entry_answer is append-only');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.answer = OLD.answer AND NEW.reason = OLD.reason AND NEW.revision = OLD.revision
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_answer is append-only';
  END IF;
END//

CREATE TRIGGER second_entry_answer_refuses_delete BEFORE DELETE ON second_entry_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_answer is append-only'//

DELIMITER ;
