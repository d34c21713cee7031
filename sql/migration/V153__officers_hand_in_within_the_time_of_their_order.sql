-- That a man has an order of the own authority says nothing about his absences before it took effect and after it ended: those stand
-- under orders of others. The absence an officer hands in for is one of the time of such an order.

DELIMITER //

CREATE OR REPLACE TRIGGER justification_of_an_officer AFTER INSERT ON justification FOR EACH ROW
BEGIN
  DECLARE office BIGINT;
  DECLARE orders INT;
  SELECT u.authority_id INTO office FROM app_user u WHERE u.id = NEW.recorded_by;
  IF office IS NOT NULL THEN
    SELECT COUNT(*) INTO orders FROM court_order o JOIN programme_session s ON s.id = NEW.session_id
      WHERE o.participant_id = NEW.participant_id AND o.effective_on <= s.held_on
        AND NOT EXISTS (SELECT 1 FROM order_ending ended WHERE ended.order_id = o.id AND ended.ended_on <= s.held_on
          AND ended.revision = (SELECT MAX(said.revision) FROM order_ending said WHERE said.order_id = ended.order_id))
        AND office = COALESCE(
          (SELECT passed.authority_id FROM order_authority_change passed
            WHERE passed.order_id = o.id AND passed.authority_id IS NOT NULL AND passed.holds_from <= NEW.recorded_at
              AND passed.revision = (SELECT MAX(said.revision) FROM order_authority_change said
                WHERE said.order_id = passed.order_id AND said.effective_on = passed.effective_on)
            ORDER BY passed.effective_on DESC LIMIT 1), o.authority_id);
    IF orders = 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification: an officer hands in for men of the own authority, in the time of its order';
    ELSEIF NEW.decision <> 'PENDING' OR NEW.reason IS NOT NULL OR NEW.override = 1 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification: an officer decides nothing';
    END IF;
  END IF;
END//

DELIMITER ;
