-- A man says that he will not come on a day. When the session is moved to another one, what he said is not about it any more: it is not
-- shown there, and he may say so anew.

ALTER TABLE absence_notice ADD COLUMN held_on DATE NULL
  COMMENT 'Day of the session when it was written down; when the session is on another one, the notice is not about it. [judicial]'
  AFTER begins_at;

DROP TRIGGER absence_notice_refuses_update;

UPDATE absence_notice n JOIN programme_session s ON s.id = n.session_id SET n.held_on = s.held_on;

ALTER TABLE absence_notice MODIFY COLUMN held_on DATE NOT NULL
  COMMENT 'Day of the session when it was written down; when the session is on another one, the notice is not about it. [judicial]';

DELIMITER //

CREATE OR REPLACE TRIGGER absence_notice_comes_before_the_mark BEFORE INSERT ON absence_notice FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
      AND m.mark IS NOT NULL AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n
        WHERE n.participant_id = NEW.participant_id AND n.session_id = NEW.session_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice: he is marked already';
  END IF;
  IF EXISTS (SELECT 1 FROM absence_notice o WHERE o.participant_id = NEW.participant_id AND o.session_id = NEW.session_id
      AND o.held_on = NEW.held_on
      AND NOT EXISTS (SELECT 1 FROM absence_notice_withdrawal w WHERE w.notice_id = o.id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice: another one stands';
  END IF;
END//

CREATE TRIGGER absence_notice_refuses_update BEFORE UPDATE ON absence_notice FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'absence_notice is append-only: withdraw it');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.session_id = OLD.session_id AND NEW.given_at = OLD.given_at
      AND NEW.begins_at = OLD.begins_at AND NEW.held_on = OLD.held_on AND NEW.channel = OLD.channel
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice is append-only: withdraw it';
  END IF;
END//

DELIMITER ;
