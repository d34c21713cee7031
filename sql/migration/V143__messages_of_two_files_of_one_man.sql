-- Two files of one man may both have had a message about one session, when he was in one group under both. They become messages of one man
-- as they are: what tells each of them apart is the file it was raised for.

ALTER TABLE message
  ADD COLUMN raised_for BIGINT NOT NULL DEFAULT (participant_id) COMMENT 'File for which it was raised; stays when another file goes on for that one. [personal]' AFTER participant_id,
  MODIFY occurrence VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'What tells two of a kind about one thing apart: the day and hour, or for SESSION_MOVED the step of planning; then /1, /2 when he heard the contrary in between. [internal]',
  DROP CONSTRAINT uq_message_once,
  ADD CONSTRAINT uq_message_once UNIQUE (raised_for, kind, subject_ref, occurrence),
  ADD CONSTRAINT fk_message_raised_for FOREIGN KEY (raised_for) REFERENCES participant (id),
  ADD INDEX ix_message_participant (participant_id, queued_at);

DELIMITER //

CREATE OR REPLACE TRIGGER message_refuses_update BEFORE UPDATE ON message FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'message is append-only: add a message_event');
  IF NOT (NEW.id = OLD.id AND NEW.message_ref = OLD.message_ref AND NEW.centre_id = OLD.centre_id AND NEW.raised_for = OLD.raised_for
      AND NEW.kind = OLD.kind AND NEW.subject_ref = OLD.subject_ref AND NEW.occurrence = OLD.occurrence
      AND NEW.takes_place_at = OLD.takes_place_at AND NEW.was_at <=> OLD.was_at AND NEW.queued_at = OLD.queued_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only: add a message_event';
  END IF;
END//

DELIMITER ;
