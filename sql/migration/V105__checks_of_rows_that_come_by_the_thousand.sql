-- The same refusals in the same words, for rows that come by the thousand with a paper list. A CALL from a trigger costs a third of
-- the row itself, so it is made only where something is wrong or to be looked at; and a death is recorded with an order, so a man
-- whose first order this is has none.

DELIMITER //

CREATE OR REPLACE TRIGGER court_order_refuses_the_dead AFTER INSERT ON court_order FOR EACH ROW
BEGIN
  DECLARE deaths INT DEFAULT 0;
  IF (SELECT COUNT(*) FROM court_order WHERE participant_id = NEW.participant_id) > 1 THEN
    SELECT COUNT(*) INTO deaths FROM court_order o JOIN order_ending d ON d.order_id = o.id AND d.kind = 'DECEASED'
      LEFT JOIN order_ending n ON n.order_id = d.order_id AND n.revision > d.revision
      WHERE o.participant_id = NEW.participant_id AND n.id IS NULL;
    IF deaths > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'court_order: his death is on record';
    END IF;
  END IF;
END//

CREATE OR REPLACE TRIGGER court_order_has_an_agreement_of_the_centre AFTER INSERT ON court_order FOR EACH ROW
  IF NEW.agreement_id IS NOT NULL THEN
    CALL refuse_other_agreement(NEW.centre_id, NEW.agreement_id);
  END IF//

CREATE OR REPLACE TRIGGER court_order_refuses_merged_files AFTER INSERT ON court_order FOR EACH ROW
  IF (SELECT merged_into FROM participant WHERE id = NEW.participant_id) IS NOT NULL THEN
    CALL refuse_merged_file(NEW.participant_id, 'court_order: another file goes on for this one');
  END IF//

CREATE OR REPLACE TRIGGER enrolment_refuses_merged_files AFTER INSERT ON enrolment FOR EACH ROW
  IF (SELECT merged_into FROM participant WHERE id = NEW.participant_id) IS NOT NULL THEN
    CALL refuse_merged_file(NEW.participant_id, 'enrolment: another file goes on for this one');
  END IF//

CREATE OR REPLACE TRIGGER justification_refuses_merged_files AFTER INSERT ON justification FOR EACH ROW
  IF (SELECT merged_into FROM participant WHERE id = NEW.participant_id) IS NOT NULL THEN
    CALL refuse_merged_file(NEW.participant_id, 'justification: another file goes on for this one');
  END IF//

DELIMITER ;
