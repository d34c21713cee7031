-- As what a session counts from a move on: as the unit of another version of the programme, or without credit, because the
-- centre to which the man came does not recognise it. Marks stay as they were made. Written for every session before the
-- move, so that nothing is credited later that nobody recognised.

CREATE TABLE credit_recognition (
  participant_id       BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id           BIGINT       NOT NULL COMMENT 'Session he had before the move. [judicial]',
  revision             SMALLINT     NOT NULL COMMENT 'Number of the statement about it, from 1; the highest one counts. [internal]',
  credited             BOOLEAN      NOT NULL COMMENT 'Whether the session may give him credit. [judicial]',
  programme_version_id BIGINT       NULL COMMENT 'Version of the unit; null when the session counts as no unit of the new version. [judicial]',
  unit_number          SMALLINT     NULL COMMENT 'Unit as which it counts; null with the version. [judicial]',
  reason               VARCHAR(255) NULL COMMENT 'Why otherwise than proposed; nobody is named. [judicial]',
  offer_id             BIGINT       NULL COMMENT 'Transfer between centres by which it was said; null for a move within one. [judicial]',
  recorded_at          DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by          BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, session_id, revision),
  CONSTRAINT fk_credit_recognition_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_credit_recognition_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_credit_recognition_unit FOREIGN KEY (programme_version_id, unit_number) REFERENCES programme_unit (programme_version_id, number),
  CONSTRAINT fk_credit_recognition_offer FOREIGN KEY (offer_id) REFERENCES transfer_offer (id),
  CONSTRAINT fk_credit_recognition_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_credit_recognition_revision CHECK (revision >= 1),
  CONSTRAINT ck_credit_recognition_credited CHECK (credited IN (0, 1) AND (credited = 0 OR unit_number IS NOT NULL)),
  CONSTRAINT ck_credit_recognition_unit CHECK ((programme_version_id IS NULL) = (unit_number IS NULL)),
  CONSTRAINT ck_credit_recognition_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: as what a session counts after a man moved. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES (150, 'credit_recognition', 'session_id', FALSE);

DELIMITER //

CREATE TRIGGER credit_recognition_refuses_update BEFORE UPDATE ON credit_recognition FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'credit_recognition is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.credited = OLD.credited
      AND NEW.programme_version_id <=> OLD.programme_version_id AND NEW.unit_number <=> OLD.unit_number
      AND NEW.reason <=> OLD.reason AND NEW.offer_id <=> OLD.offer_id
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'credit_recognition is append-only: add a revision';
  END IF;
END//

CREATE TRIGGER credit_recognition_refuses_delete BEFORE DELETE ON credit_recognition FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'credit_recognition is append-only'//

DELIMITER ;
