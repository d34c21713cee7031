-- A list may say of a man that he was late and not by how much. Typed again that is neither a number nor that he came in time: it
-- confirms a mark that knows no more, and nothing else does.

ALTER TABLE second_entry_line
  ADD COLUMN late_minutes_known BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'False when the paper says late and no minutes; late_minutes is 0 then. [judicial]' AFTER late_minutes,
  ADD CONSTRAINT ck_second_entry_line_known CHECK (late_minutes_known IN (0, 1) AND (late_minutes_known OR (mark <=> 'PRESENT' AND late_minutes = 0)));

DELIMITER //

CREATE OR REPLACE TRIGGER second_entry_line_is_true AFTER INSERT ON second_entry_line FOR EACH ROW
BEGIN
  DECLARE listed INT DEFAULT 0;
  DECLARE fits INT DEFAULT 0;
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin DEFAULT NULL;
  DECLARE late INT DEFAULT 0;
  DECLARE early INT DEFAULT 0;
  DECLARE known BOOLEAN DEFAULT TRUE;
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
  SELECT MAX(m.mark), COALESCE(MAX(m.late_minutes), 0), COALESCE(MAX(m.left_early_minutes), 0),
      COALESCE(MAX(m.late_minutes_known), TRUE) INTO marked, late, early, known
    FROM attendance_mark m WHERE m.session_id = NEW.session_id AND m.participant_id = NEW.participant_id
      AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n WHERE n.session_id = m.session_id AND n.participant_id = m.participant_id);
  IF NEW.mark_confirmed <> (NEW.mark <=> marked)
      OR NEW.late_confirmed <> (NEW.late_minutes_known = known AND (NOT known OR NEW.late_minutes = late))
      OR NEW.left_confirmed <> (NEW.left_early_minutes = early) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line: what it confirms is not what the mark says';
  END IF;
END//

CREATE OR REPLACE TRIGGER second_entry_answer_is_true AFTER INSERT ON second_entry_answer FOR EACH ROW
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
      AND (NEW.answer = 'RECORDED' OR (m.mark <=> l.mark AND m.late_minutes_known = l.late_minutes_known
        AND (NOT l.late_minutes_known OR m.late_minutes = l.late_minutes) AND m.left_early_minutes = l.left_early_minutes))
      AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n WHERE n.session_id = m.session_id AND n.participant_id = m.participant_id);
  IF taken = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_answer: the mark does not stand as the answer says';
  END IF;
END//

CREATE OR REPLACE TRIGGER second_entry_line_refuses_update BEFORE UPDATE ON second_entry_line FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'second_entry_line is append-only');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.mark <=> OLD.mark AND NEW.late_minutes = OLD.late_minutes
      AND NEW.late_minutes_known = OLD.late_minutes_known
      AND NEW.left_early_minutes = OLD.left_early_minutes AND NEW.mark_confirmed = OLD.mark_confirmed
      AND NEW.late_confirmed = OLD.late_confirmed AND NEW.left_confirmed = OLD.left_confirmed) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'second_entry_line is append-only';
  END IF;
END//

DELIMITER ;
