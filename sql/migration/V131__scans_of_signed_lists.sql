-- The signed sheet of a session as a scan or photograph, beside its list. A wrong one is withdrawn and stays unseen.

CREATE SEQUENCE roll_scan_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of roll_scan, in blocks of 50. [internal]';

CREATE TABLE roll_scan (
  id          BIGINT       NOT NULL COMMENT 'Internal key from roll_scan_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  session_id  BIGINT       NOT NULL COMMENT 'Session whose signed list it shows. [judicial]',
  file_name   VARCHAR(200) NOT NULL COMMENT 'Name of the file as it came, without a path. [sensitive]',
  media_type  VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What its bytes are: application/pdf, image/jpeg or image/png. [internal]',
  bytes       INT          NOT NULL COMMENT 'Size in bytes, at most 10 MiB. [internal]',
  sha256      CHAR(64)     COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of the content, in hexadecimal. [internal]',
  content     LONGBLOB     NOT NULL COMMENT 'The file, with the names and signatures of the list; a photograph without what the camera wrote into it. [judicial]',
  scanned_by  VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What looked for malicious content, and found none; NONE when nothing did. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was added. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that added it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_roll_scan_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_roll_scan_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_roll_scan_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_roll_scan_texts CHECK (TRIM(file_name) <> '' AND TRIM(scanned_by) <> ''),
  CONSTRAINT ck_roll_scan_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  CONSTRAINT ck_roll_scan_bytes CHECK (bytes BETWEEN 1 AND 10485760 AND bytes = OCTET_LENGTH(content)),
  CONSTRAINT ck_roll_scan_sha256 CHECK (sha256 REGEXP '^[0-9a-f]{64}$' AND sha256 = SHA2(content, 256)),
  INDEX ix_roll_scan_session (session_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: signed lists as they came back. [judicial]';

CREATE TABLE roll_scan_withdrawal (
  scan_id     BIGINT       NOT NULL COMMENT 'Scan that does not belong there. [internal]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was withdrawn. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that withdrew it. [internal]',
  PRIMARY KEY (scan_id),
  CONSTRAINT fk_roll_scan_withdrawal_scan FOREIGN KEY (scan_id) REFERENCES roll_scan (id),
  CONSTRAINT fk_roll_scan_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_roll_scan_withdrawal_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: scans of lists that were withdrawn. [judicial]';

DELIMITER //

CREATE TRIGGER roll_scan_is_of_a_session_held AFTER INSERT ON roll_scan FOR EACH ROW
BEGIN
  DECLARE cancelled INT DEFAULT 0;
  SELECT COUNT(*) INTO cancelled FROM programme_session s WHERE s.id = NEW.session_id AND s.state = 'CANCELLED';
  IF cancelled > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'roll_scan: a session that was cancelled has no signed list';
  END IF;
END//

CREATE TRIGGER roll_scan_refuses_update BEFORE UPDATE ON roll_scan FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'roll_scan is append-only: withdraw it'//

CREATE TRIGGER roll_scan_refuses_delete BEFORE DELETE ON roll_scan FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'roll_scan is append-only: withdraw it'//

CREATE TRIGGER roll_scan_withdrawal_refuses_update BEFORE UPDATE ON roll_scan_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'roll_scan_withdrawal is append-only'//

CREATE TRIGGER roll_scan_withdrawal_refuses_delete BEFORE DELETE ON roll_scan_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'roll_scan_withdrawal is append-only'//

DELIMITER ;
