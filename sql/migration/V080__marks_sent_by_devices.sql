-- What a device sent mark by mark, so that a mark whose answer was lost can be sent again and is recorded once.

CREATE TABLE sent_mark (
  sent_key    UUID         NOT NULL COMMENT 'Key the device gave the mark; sent again with it, the mark is recorded once. [internal]',
  sent_by     BIGINT       NOT NULL COMMENT 'Account that sent it. [internal]',
  session_ref UUID         NOT NULL COMMENT 'Session it was about, by its public reference: an import that brought it can still be undone. [internal]',
  body_digest CHAR(64)     COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of what was sent, in hexadecimal: the same key with another body is refused. [internal]',
  answer      VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL COMMENT 'RECORDED, KNOWN (it was so already) or CONFLICT (somebody else had marked him; nothing was recorded). [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Revision of the mark that held after it; 0 when there was none. [internal]',
  device_at   DATETIME(6)  NULL COMMENT 'Instant (UTC) by the clock of the device, as information: no rule reads it. [internal]',
  received_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was received. Rows may be deleted 30 days later: no device keeps a mark longer than 48 hours. [internal]',
  PRIMARY KEY (sent_key),
  CONSTRAINT fk_sent_mark_sent_by FOREIGN KEY (sent_by) REFERENCES app_user (id),
  CONSTRAINT ck_sent_mark_digest CHECK (body_digest REGEXP '^[0-9a-f]{64}$'),
  CONSTRAINT ck_sent_mark_answer CHECK (answer IN ('RECORDED', 'KNOWN', 'CONFLICT')),
  CONSTRAINT ck_sent_mark_revision CHECK (revision >= 0),
  INDEX ix_sent_mark_received_at (received_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only until its retention ends: keys of marks sent one by one, with what was answered. [internal]';

CREATE TRIGGER sent_mark_refuses_update BEFORE UPDATE ON sent_mark FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'sent_mark is append-only';
