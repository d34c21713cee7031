-- A file can pass to another centre (V057). What the new centre carries on goes with it: orders and the words of names. What
-- the old centre wrote down for itself stays there: who waited, who must not meet, which files were one man. Those rows named
-- the man together with his centre; from here on they name the man, and a trigger sees to the centre when they are written.

SET @@system_versioning_alter_history = 1;

ALTER TABLE court_order DROP CONSTRAINT fk_court_order_participant;
ALTER TABLE court_order ADD CONSTRAINT fk_court_order_participant FOREIGN KEY (participant_id, centre_id)
  REFERENCES participant (id, centre_id) ON UPDATE CASCADE;

-- An order keeps the agreement under which it was entered, also where another centre carries it.
ALTER TABLE court_order DROP CONSTRAINT fk_court_order_agreement;
ALTER TABLE court_order ADD CONSTRAINT fk_court_order_agreement FOREIGN KEY (agreement_id) REFERENCES authority_agreement (id);

ALTER TABLE participant_name_word DROP CONSTRAINT fk_participant_name_word_participant;
ALTER TABLE participant_name_word ADD CONSTRAINT fk_participant_name_word_participant FOREIGN KEY (participant_id, centre_id)
  REFERENCES participant (id, centre_id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE waiting_entry DROP CONSTRAINT fk_waiting_entry_participant;
ALTER TABLE waiting_entry
  ADD CONSTRAINT fk_waiting_entry_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  ADD CONSTRAINT fk_waiting_entry_centre FOREIGN KEY (centre_id) REFERENCES centre (id);
ALTER TABLE waiting_entry DROP CONSTRAINT ck_waiting_entry_end_reason;
ALTER TABLE waiting_entry
  MODIFY COLUMN end_reason VARCHAR(12) COLLATE utf8mb4_bin NULL COMMENT 'ASSIGNED, WITHDRAWN (he no longer wants or has to), DIED, MISTAKE or TRANSFERRED (to another centre); null while he waits. [judicial]',
  ADD CONSTRAINT ck_waiting_entry_end_reason CHECK (end_reason IN ('ASSIGNED', 'WITHDRAWN', 'DIED', 'MISTAKE', 'TRANSFERRED'));

ALTER TABLE men_apart DROP CONSTRAINT fk_men_apart_one, DROP CONSTRAINT fk_men_apart_other;
ALTER TABLE men_apart
  ADD CONSTRAINT fk_men_apart_one FOREIGN KEY (one_id) REFERENCES participant (id),
  ADD CONSTRAINT fk_men_apart_other FOREIGN KEY (other_id) REFERENCES participant (id),
  ADD CONSTRAINT fk_men_apart_centre FOREIGN KEY (centre_id) REFERENCES centre (id);

ALTER TABLE participant_merge DROP CONSTRAINT fk_participant_merge_kept, DROP CONSTRAINT fk_participant_merge_absorbed;
ALTER TABLE participant_merge
  ADD CONSTRAINT fk_participant_merge_kept FOREIGN KEY (kept_id) REFERENCES participant (id),
  ADD CONSTRAINT fk_participant_merge_absorbed FOREIGN KEY (absorbed_id) REFERENCES participant (id),
  ADD CONSTRAINT fk_participant_merge_centre FOREIGN KEY (centre_id) REFERENCES centre (id);

ALTER TABLE participant DROP CONSTRAINT fk_participant_merged_into;
ALTER TABLE participant ADD CONSTRAINT fk_participant_merged_into FOREIGN KEY (merged_into) REFERENCES participant (id);

DELIMITER //

CREATE PROCEDURE refuse_other_centre(IN man BIGINT, IN centre BIGINT, IN refusal VARCHAR(128))
  READS SQL DATA
  COMMENT 'Signals refusal unless the centre keeps the file of the man.'
BEGIN
  IF NOT EXISTS (SELECT 1 FROM participant WHERE id = man AND centre_id = centre) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
  END IF;
END//

CREATE TRIGGER waiting_entry_is_of_the_centre AFTER INSERT ON waiting_entry FOR EACH ROW
  CALL refuse_other_centre(NEW.participant_id, NEW.centre_id, 'waiting_entry: his file is kept at another centre')//

CREATE TRIGGER men_apart_are_of_the_centre AFTER INSERT ON men_apart FOR EACH ROW
BEGIN
  CALL refuse_other_centre(NEW.one_id, NEW.centre_id, 'men_apart: both files are kept at the centre');
  CALL refuse_other_centre(NEW.other_id, NEW.centre_id, 'men_apart: both files are kept at the centre');
END//

CREATE TRIGGER participant_merge_is_of_the_centre AFTER INSERT ON participant_merge FOR EACH ROW
BEGIN
  CALL refuse_other_centre(NEW.kept_id, NEW.centre_id, 'participant_merge: both files are kept at the centre');
  CALL refuse_other_centre(NEW.absorbed_id, NEW.centre_id, 'participant_merge: both files are kept at the centre');
END//

-- Facts that went over in a merge cannot be taken back at a centre that keeps the file no longer.
CREATE TRIGGER participant_merge_is_undone_at_the_centre AFTER UPDATE ON participant_merge FOR EACH ROW
BEGIN
  IF NEW.state = 'UNDOING' AND OLD.state <> 'UNDOING' THEN
    CALL refuse_other_centre(NEW.kept_id, NEW.centre_id, 'participant_merge: the file is kept at another centre now');
  END IF;
END//

CREATE PROCEDURE refuse_other_agreement(IN centre BIGINT, IN agreement BIGINT)
  READS SQL DATA
  COMMENT 'Signals when an order is entered under an agreement of another centre.'
BEGIN
  IF agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM authority_agreement WHERE id = agreement AND centre_id = centre) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'court_order: fk_court_order_agreement, the agreement is of another centre';
  END IF;
END//

CREATE TRIGGER court_order_has_an_agreement_of_the_centre AFTER INSERT ON court_order FOR EACH ROW
  CALL refuse_other_agreement(NEW.centre_id, NEW.agreement_id)//

CREATE TRIGGER court_order_gets_an_agreement_of_the_centre AFTER UPDATE ON court_order FOR EACH ROW
BEGIN
  IF NOT (NEW.agreement_id <=> OLD.agreement_id) THEN
    CALL refuse_other_agreement(NEW.centre_id, NEW.agreement_id);
  END IF;
END//

DELIMITER ;
