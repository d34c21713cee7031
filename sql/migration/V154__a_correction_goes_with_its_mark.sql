-- A request is about a mark, so it goes where that mark goes when two files become one man and when they are separated again. What was
-- asked for after two files were merged stayed with the file that goes on when the mark went back: the history of the mark lost who had
-- asked for it, and an open request named the other man. Requests about no mark go over as merge_subject says.

DELIMITER //

CREATE TRIGGER attendance_mark_takes_its_requests AFTER UPDATE ON attendance_mark FOR EACH ROW
BEGIN
  IF NEW.participant_id <> OLD.participant_id THEN
    UPDATE correction_request SET participant_id = NEW.participant_id
      WHERE participant_id = OLD.participant_id AND session_id = NEW.session_id;
  END IF;
END//

DELIMITER ;
