-- Somebody stands in the room who is on no list. What he calls himself is written down and concerns nobody's file until the
-- coordination says whose it is, or why it is nobody's: it is no attendance, it counts for nothing and no report reads it.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE unexpected_attendee_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of unexpected_attendee, in blocks of 50. [internal]';

CREATE TABLE unexpected_attendee (
  id          BIGINT       NOT NULL COMMENT 'Internal key from unexpected_attendee_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  session_id  BIGINT       NOT NULL COMMENT 'Session in whose room he was. [judicial]',
  typed_name  VARCHAR(160) NOT NULL COMMENT 'What he calls himself, as it was typed. [personal]',
  note        VARCHAR(255) NULL COMMENT 'What he says: who sent him, which group he looks for. [sensitive]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_unexpected_attendee_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_unexpected_attendee_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_unexpected_attendee_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_unexpected_attendee_texts CHECK (TRIM(typed_name) <> '' AND (note IS NULL OR TRIM(note) <> '')),
  INDEX ix_unexpected_attendee_session (session_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: people who were in a session and on no list. [personal]';

CREATE TABLE unexpected_answer (
  attendee_id    BIGINT       NOT NULL COMMENT 'Whom it is about. [internal]',
  participant_id BIGINT       NULL COMMENT 'Man whose file it is; null when it is nobody''s. [judicial]',
  reason         VARCHAR(255) NOT NULL COMMENT 'How he was recognised, or why it is nobody''s. [judicial]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that answers. [internal]',
  PRIMARY KEY (attendee_id),
  CONSTRAINT fk_unexpected_answer_attendee FOREIGN KEY (attendee_id) REFERENCES unexpected_attendee (id),
  CONSTRAINT fk_unexpected_answer_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_unexpected_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_unexpected_answer_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: whose file an unexpected attendee has, or why none; once. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (840, 'unexpected_answer', 'attendee_id', FALSE);

DELIMITER //

CREATE TRIGGER unexpected_attendee_refuses_update BEFORE UPDATE ON unexpected_attendee FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'unexpected_attendee is append-only: answer it'//

CREATE TRIGGER unexpected_attendee_refuses_delete BEFORE DELETE ON unexpected_attendee FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'unexpected_attendee is append-only: answer it'//

CREATE TRIGGER unexpected_answer_is_of_the_centre BEFORE INSERT ON unexpected_answer FOR EACH ROW
BEGIN
  IF NEW.participant_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unexpected_attendee u
      JOIN programme_session s ON s.id = u.session_id JOIN cohort c ON c.id = s.cohort_id
      JOIN participant p ON p.centre_id = c.centre_id WHERE u.id = NEW.attendee_id AND p.id = NEW.participant_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'unexpected_answer: man and session belong to one centre';
  END IF;
END//

CREATE TRIGGER unexpected_answer_refuses_merged_files AFTER INSERT ON unexpected_answer FOR EACH ROW
BEGIN
  IF NEW.participant_id IS NOT NULL THEN
    CALL refuse_merged_file(NEW.participant_id, 'unexpected_answer: another file goes on for this one');
  END IF;
END//

CREATE TRIGGER unexpected_answer_refuses_update BEFORE UPDATE ON unexpected_answer FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'unexpected_answer is append-only');
  IF NOT (NEW.attendee_id = OLD.attendee_id AND NEW.reason = OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'unexpected_answer is append-only';
  END IF;
END//

CREATE TRIGGER unexpected_answer_refuses_delete BEFORE DELETE ON unexpected_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'unexpected_answer is append-only'//

DELIMITER ;
