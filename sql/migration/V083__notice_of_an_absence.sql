-- A man says before the session that he will not come. It is no mark: he may come after all. Until the list is taken it stands here;
-- whoever marks him absent finds notice_given filled in.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE absence_notice_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of absence_notice, in blocks of 50. [internal]';

CREATE TABLE absence_notice (
  id             BIGINT      NOT NULL COMMENT 'Internal key from absence_notice_seq. [internal]',
  public_ref     UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man. [judicial]',
  session_id     BIGINT      NOT NULL COMMENT 'Session to which he will not come. [judicial]',
  given_at       DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which he said so. [judicial]',
  begins_at      DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which the session was to begin when it was written down. [internal]',
  channel        VARCHAR(9)  COLLATE utf8mb4_bin NOT NULL COMMENT 'How: TELEPHONE, MESSAGE, IN_PERSON, or SOMEBODY else told. [judicial]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_absence_notice_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_absence_notice_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_absence_notice_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_absence_notice_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_absence_notice_beforehand CHECK (given_at < begins_at),
  CONSTRAINT ck_absence_notice_given_at CHECK (given_at <= recorded_at),
  CONSTRAINT ck_absence_notice_channel CHECK (channel IN ('TELEPHONE', 'MESSAGE', 'IN_PERSON', 'SOMEBODY')),
  INDEX ix_absence_notice_session (session_id, participant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: men who said beforehand that they would not come. [judicial]';

CREATE TABLE absence_notice_withdrawal (
  notice_id   BIGINT       NOT NULL COMMENT 'Notice that does not hold. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was withdrawn. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that withdrew it. [internal]',
  PRIMARY KEY (notice_id),
  CONSTRAINT fk_absence_notice_withdrawal_notice FOREIGN KEY (notice_id) REFERENCES absence_notice (id),
  CONSTRAINT fk_absence_notice_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_absence_notice_withdrawal_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: notices that were withdrawn. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (830, 'absence_notice', 'id', FALSE);

DELIMITER //

CREATE TRIGGER absence_notice_comes_before_the_mark BEFORE INSERT ON absence_notice FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
      AND m.mark IS NOT NULL AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n
        WHERE n.participant_id = NEW.participant_id AND n.session_id = NEW.session_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice: he is marked already';
  END IF;
  IF EXISTS (SELECT 1 FROM absence_notice o WHERE o.participant_id = NEW.participant_id AND o.session_id = NEW.session_id
      AND NOT EXISTS (SELECT 1 FROM absence_notice_withdrawal w WHERE w.notice_id = o.id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice: another one stands';
  END IF;
END//

CREATE TRIGGER absence_notice_refuses_merged_files AFTER INSERT ON absence_notice FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'absence_notice: another file goes on for this one')//

CREATE TRIGGER absence_notice_refuses_update BEFORE UPDATE ON absence_notice FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'absence_notice is append-only: withdraw it');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.session_id = OLD.session_id AND NEW.given_at = OLD.given_at
      AND NEW.begins_at = OLD.begins_at AND NEW.channel = OLD.channel
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice is append-only: withdraw it';
  END IF;
END//

CREATE TRIGGER absence_notice_refuses_delete BEFORE DELETE ON absence_notice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice is append-only: withdraw it'//

CREATE TRIGGER absence_notice_withdrawal_refuses_update BEFORE UPDATE ON absence_notice_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice_withdrawal is append-only'//

CREATE TRIGGER absence_notice_withdrawal_refuses_delete BEFORE DELETE ON absence_notice_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'absence_notice_withdrawal is append-only'//

DELIMITER ;
