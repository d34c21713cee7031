-- What he brings for an absence: who issued it, the file itself, and the second person where a document that came too late is
-- accepted. Everything is appended; a file of somebody else is withdrawn and stays unseen.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE justification_document_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of justification_document, in blocks of 50. [internal]';
CREATE SEQUENCE justification_override_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of justification_override, in blocks of 50. [internal]';

ALTER TABLE justification
  ADD COLUMN issuer    VARCHAR(160) NULL COMMENT 'Who issued the document; null when he brought none. [sensitive]' AFTER motive,
  ADD COLUMN issued_on DATE         NULL COMMENT 'Day of the document; null when it has none. [sensitive]' AFTER issuer,
  ADD COLUMN asked_by  BIGINT       NULL COMMENT 'Account that asked to accept it although it came too late; another one did. [internal]' AFTER issued_on,
  ADD CONSTRAINT fk_justification_asked_by FOREIGN KEY (asked_by) REFERENCES app_user (id),
  ADD CONSTRAINT ck_justification_issuer CHECK (TRIM(issuer) <> ''),
  ADD CONSTRAINT ck_justification_issued_on CHECK (issued_on <= submitted_on),
  ADD CONSTRAINT ck_justification_two_people CHECK (override = 0 OR import_id IS NOT NULL OR (asked_by IS NOT NULL AND asked_by <> recorded_by));

CREATE TABLE justification_document (
  id             BIGINT       NOT NULL COMMENT 'Internal key from justification_document_seq. [internal]',
  public_ref     UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id     BIGINT       NOT NULL COMMENT 'Session he missed. [judicial]',
  file_name      VARCHAR(200) NOT NULL COMMENT 'Name of the file as it came, without a path. [sensitive]',
  media_type     VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What its bytes are: application/pdf, image/jpeg or image/png. [internal]',
  bytes          INT          NOT NULL COMMENT 'Size in bytes, at most 10 MiB. [internal]',
  sha256         CHAR(64)     COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of the content, in hexadecimal. [internal]',
  content        LONGBLOB     NOT NULL COMMENT 'The file; a photograph without what the camera wrote into it. [sensitive]',
  scanned_by     VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What looked for malicious content, and found none; NONE when nothing did. [internal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was added. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that added it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_justification_document_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_justification_document_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_justification_document_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_justification_document_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_justification_document_texts CHECK (TRIM(file_name) <> '' AND TRIM(scanned_by) <> ''),
  CONSTRAINT ck_justification_document_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  CONSTRAINT ck_justification_document_bytes CHECK (bytes BETWEEN 1 AND 10485760 AND bytes = OCTET_LENGTH(content)),
  CONSTRAINT ck_justification_document_sha256 CHECK (sha256 REGEXP '^[0-9a-f]{64}$' AND sha256 = SHA2(content, 256)),
  INDEX ix_justification_document_absence (participant_id, session_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: files he brought for an absence. [sensitive]';

CREATE TABLE justification_document_withdrawal (
  document_id BIGINT       NOT NULL COMMENT 'File that does not belong there. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was withdrawn. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that withdrew it. [internal]',
  PRIMARY KEY (document_id),
  CONSTRAINT fk_justification_document_withdrawal_document FOREIGN KEY (document_id) REFERENCES justification_document (id),
  CONSTRAINT fk_justification_document_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_justification_document_withdrawal_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: files of absences that were withdrawn. [judicial]';

CREATE TABLE justification_override (
  id             BIGINT       NOT NULL COMMENT 'Internal key from justification_override_seq. [internal]',
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id     BIGINT       NOT NULL COMMENT 'Session he missed. [judicial]',
  revision       SMALLINT     NOT NULL COMMENT 'Statement of the justification that is to be accepted although it came too late. [internal]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why the term of the policy should not count. [judicial]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was asked for. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that asks. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_justification_override_revision UNIQUE (participant_id, session_id, revision),
  CONSTRAINT fk_justification_override_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_justification_override_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_justification_override_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_justification_override_revision CHECK (revision >= 1),
  CONSTRAINT ck_justification_override_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: requests to accept a document that came too late. [judicial]';

CREATE TABLE justification_override_answer (
  override_id BIGINT       NOT NULL COMMENT 'Request. [judicial]',
  approved    BOOLEAN      NOT NULL COMMENT 'True when the document is accepted. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that answers; not the one that asks. [internal]',
  PRIMARY KEY (override_id),
  CONSTRAINT fk_justification_override_answer_override FOREIGN KEY (override_id) REFERENCES justification_override (id),
  CONSTRAINT fk_justification_override_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_justification_override_answer_approved CHECK (approved IN (0, 1)),
  CONSTRAINT ck_justification_override_answer_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what a second person says to such a request. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (210, 'justification_document', 'id', FALSE),
  (220, 'justification_override', 'id', FALSE);

DELIMITER //

CREATE OR REPLACE TRIGGER justification_refuses_update BEFORE UPDATE ON justification FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'justification is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.submitted_on = OLD.submitted_on
      AND NEW.decision = OLD.decision AND NEW.decided_on <=> OLD.decided_on AND NEW.override = OLD.override
      AND NEW.reason <=> OLD.reason AND NEW.motive = OLD.motive AND NEW.issuer <=> OLD.issuer
      AND NEW.issued_on <=> OLD.issued_on AND NEW.asked_by <=> OLD.asked_by
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification is append-only: add a revision';
  END IF;
END//

CREATE TRIGGER justification_document_refuses_update BEFORE UPDATE ON justification_document FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'justification_document is append-only: withdraw it');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.session_id = OLD.session_id
      AND NEW.file_name = OLD.file_name AND NEW.sha256 = OLD.sha256
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_document is append-only: withdraw it';
  END IF;
END//

CREATE TRIGGER justification_document_refuses_delete BEFORE DELETE ON justification_document FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_document is append-only: withdraw it'//

CREATE TRIGGER justification_document_withdrawal_refuses_update BEFORE UPDATE ON justification_document_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_document_withdrawal is append-only'//

CREATE TRIGGER justification_document_withdrawal_refuses_delete BEFORE DELETE ON justification_document_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_document_withdrawal is append-only'//

CREATE TRIGGER justification_override_refuses_update BEFORE UPDATE ON justification_override FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'justification_override is append-only');
  IF NOT (NEW.id = OLD.id AND NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.reason = OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_override is append-only';
  END IF;
END//

CREATE TRIGGER justification_override_refuses_delete BEFORE DELETE ON justification_override FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_override is append-only'//

CREATE TRIGGER justification_override_answer_needs_another BEFORE INSERT ON justification_override_answer FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM justification_override o WHERE o.id = NEW.override_id AND o.recorded_by = NEW.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_override_answer: whoever asks does not answer';
  END IF;
END//

CREATE TRIGGER justification_override_answer_refuses_update BEFORE UPDATE ON justification_override_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_override_answer is append-only'//

CREATE TRIGGER justification_override_answer_refuses_delete BEFORE DELETE ON justification_override_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification_override_answer is append-only'//

DELIMITER ;
