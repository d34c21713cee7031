-- Letters as they came: files beside an order, whole and unchanged. A wrong one is withdrawn, with the reason; it stays,
-- and nobody is shown it any more. No history by versioning: rows never change and would be kept twice.

CREATE SEQUENCE order_attachment_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_attachment, in blocks of 50. [internal]';

CREATE TABLE order_attachment (
  id          BIGINT       NOT NULL COMMENT 'Internal key from order_attachment_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  order_id    BIGINT       NOT NULL COMMENT 'Order it belongs to. [judicial]',
  title       VARCHAR(120) NOT NULL COMMENT 'What it is, in the words of whoever added it. [judicial]',
  file_name   VARCHAR(200) NOT NULL COMMENT 'Name of the file as it came, without a path. [judicial]',
  media_type  VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What its bytes are: application/pdf, image/jpeg, image/png or image/tiff. [internal]',
  bytes       INT          NOT NULL COMMENT 'Size in bytes, at most 10 MiB. [internal]',
  sha256      CHAR(64)     COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of the content, in hexadecimal. [internal]',
  content     LONGBLOB     NOT NULL COMMENT 'The file. [judicial]',
  scanned_by  VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What looked for malicious content, and found none; NONE when nothing did. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was added. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that added it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_attachment_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_order_attachment_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_attachment_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_attachment_texts CHECK (TRIM(title) <> '' AND TRIM(file_name) <> '' AND TRIM(scanned_by) <> ''),
  CONSTRAINT ck_order_attachment_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/tiff')),
  CONSTRAINT ck_order_attachment_bytes CHECK (bytes BETWEEN 1 AND 10485760 AND bytes = OCTET_LENGTH(content)),
  CONSTRAINT ck_order_attachment_sha256 CHECK (sha256 REGEXP '^[0-9a-f]{64}$' AND sha256 = SHA2(content, 256))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: files beside an order. [judicial]';

CREATE TABLE order_attachment_withdrawal (
  attachment_id BIGINT       NOT NULL COMMENT 'Attachment that does not belong there. [judicial]',
  reason        VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at   DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was withdrawn. [internal]',
  recorded_by   BIGINT       NOT NULL COMMENT 'Account that withdrew it. [internal]',
  PRIMARY KEY (attachment_id),
  CONSTRAINT fk_order_attachment_withdrawal_attachment FOREIGN KEY (attachment_id) REFERENCES order_attachment (id),
  CONSTRAINT fk_order_attachment_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_attachment_withdrawal_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: attachments that were withdrawn. [judicial]';

CREATE TRIGGER order_attachment_refuses_update BEFORE UPDATE ON order_attachment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_attachment is append-only: withdraw it';

CREATE TRIGGER order_attachment_refuses_delete BEFORE DELETE ON order_attachment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_attachment is append-only: withdraw it';

CREATE TRIGGER order_attachment_withdrawal_refuses_update BEFORE UPDATE ON order_attachment_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_attachment_withdrawal is append-only';

CREATE TRIGGER order_attachment_withdrawal_refuses_delete BEFORE DELETE ON order_attachment_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_attachment_withdrawal is append-only';
