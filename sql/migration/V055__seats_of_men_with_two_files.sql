-- What the waiting list, hours and guests say goes over when two files of one man are merged (V023). Whom he must not meet is
-- said again for the file that goes on: whoever separates the files decides whether it still holds for both.

SET @@system_versioning_alter_history = 1;

-- Whoever waits under an order goes with the order; windows of hours go with their statement.
ALTER TABLE waiting_entry DROP CONSTRAINT fk_waiting_entry_order;
ALTER TABLE waiting_entry ADD CONSTRAINT fk_waiting_entry_order FOREIGN KEY (order_id, participant_id)
  REFERENCES court_order (id, participant_id) ON UPDATE CASCADE;
ALTER TABLE availability_window DROP CONSTRAINT fk_availability_window_statement;
ALTER TABLE availability_window ADD CONSTRAINT fk_availability_window_statement FOREIGN KEY (participant_id, revision)
  REFERENCES availability (participant_id, revision) ON UPDATE CASCADE;

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (110, 'waiting_entry', 'id', FALSE),
  (120, 'availability', 'revision', TRUE),
  (130, 'session_guest', 'session_id', FALSE);

DELIMITER //

CREATE OR REPLACE TRIGGER availability_refuses_update BEFORE UPDATE ON availability FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'availability is append-only: add a revision');
  IF NOT (NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'availability is append-only: add a revision';
  END IF;
END//

CREATE OR REPLACE TRIGGER session_guest_refuses_update BEFORE UPDATE ON session_guest FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'session_guest is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.unit_number = OLD.unit_number
      AND NEW.missed_session_id <=> OLD.missed_session_id AND NEW.invited = OLD.invited AND NEW.reason <=> OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_guest is append-only: add a revision';
  END IF;
END//

CREATE TRIGGER participant_merge_keeps_men_apart AFTER UPDATE ON participant_merge FOR EACH ROW
BEGIN
  IF OLD.state = 'MERGING' AND NEW.state = 'MERGED' THEN
    FOR apart IN (SELECT IF(a.one_id = NEW.absorbed_id, a.other_id, a.one_id) AS third, a.reason, a.from_on FROM men_apart a
        WHERE a.lasts = 1 AND NEW.absorbed_id IN (a.one_id, a.other_id)) DO
      IF NOT EXISTS (SELECT 1 FROM men_apart WHERE lasts = 1 AND one_id = LEAST(apart.third, NEW.kept_id)
          AND other_id = GREATEST(apart.third, NEW.kept_id)) THEN
        INSERT INTO men_apart (id, public_ref, centre_id, one_id, other_id, reason, from_on, recorded_at, recorded_by)
          VALUES (NEXT VALUE FOR men_apart_seq, UUID(), NEW.centre_id, LEAST(apart.third, NEW.kept_id),
            GREATEST(apart.third, NEW.kept_id), apart.reason, apart.from_on, NEW.merged_at, NEW.merged_by);
      END IF;
    END FOR;
  END IF;
END//

DELIMITER ;
