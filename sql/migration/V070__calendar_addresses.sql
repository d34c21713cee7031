-- Secret addresses from which a calendar program reads somebody's sessions without signing in. Each statement about the
-- address of an account is a row; the last one counts. The secret itself is shown once and kept nowhere.

CREATE TABLE calendar_address (
  user_id      BIGINT      NOT NULL COMMENT 'Account whose sessions are read. [internal]',
  revision     SMALLINT    NOT NULL COMMENT 'Number of the statement about this account, from 1; the highest one counts. [internal]',
  public_ref   UUID        NOT NULL COMMENT 'Names the address in the audit. [internal]',
  token_digest CHAR(64)    COLLATE utf8mb4_bin NULL COMMENT 'SHA-256 of the secret in the address, which has 256 random bits; null when from here on there is no address. [secret]',
  recorded_at  DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which the person made it or ended it. [internal]',
  PRIMARY KEY (user_id, revision),
  CONSTRAINT uq_calendar_address_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_calendar_address_token_digest UNIQUE (token_digest),
  CONSTRAINT fk_calendar_address_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_calendar_address_revision CHECK (revision >= 1),
  CONSTRAINT ck_calendar_address_token_digest CHECK (token_digest REGEXP '^[0-9a-f]{64}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: secret addresses of calendars, and their ends. [internal]';

CREATE TRIGGER calendar_address_refuses_update BEFORE UPDATE ON calendar_address FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_address is append-only: add a revision';
CREATE TRIGGER calendar_address_refuses_delete BEFORE DELETE ON calendar_address FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_address is append-only: add a revision';
