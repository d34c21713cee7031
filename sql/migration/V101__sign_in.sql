-- Sign-in: passwords that work once, sessions that can be ended from afar, and the count of wrong tries.

ALTER TABLE app_user
  MODIFY COLUMN failed_attempts SMALLINT NOT NULL DEFAULT 0 COMMENT 'Wrong passwords from unfamiliar addresses since the last right one or the last lock. [internal]',
  MODIFY COLUMN locked_until DATETIME(6) NULL COMMENT 'Instant (UTC) until which no sign-in from an unfamiliar address is accepted. [internal]',
  ADD COLUMN password_expires_at DATETIME(6) NULL COMMENT 'Instant (UTC) until which a password given by somebody else works, once; null for one the person chose. [internal]',
  ADD COLUMN sessions_valid_from DATETIME(6) NOT NULL DEFAULT '2000-01-01 00:00:00' COMMENT 'Sessions begun before this instant (UTC) have ended. [internal]';

CREATE TABLE sign_in_tries (
  login_digest    CHAR(64)    COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of the login as typed in lower case, whether such an account exists or not; * for the count of a whole address. [internal]',
  remote_address  VARCHAR(45) COLLATE utf8mb4_bin NOT NULL COMMENT 'IPv4 or IPv6 address the tries came from. [personal]',
  failed_attempts SMALLINT    NOT NULL DEFAULT 0 COMMENT 'Wrong tries since the last right one or the last lock. [internal]',
  locked_until    DATETIME(6) NULL COMMENT 'Instant (UTC) until which tries of this login from this address are refused. [internal]',
  tried_at        DATETIME(6) NOT NULL COMMENT 'Instant (UTC) of the last try; thirty days later the row goes. [internal]',
  succeeded_at    DATETIME(6) NULL COMMENT 'Instant (UTC) of the last right password; such an address is familiar to the account. [internal]',
  PRIMARY KEY (login_digest, remote_address),
  CONSTRAINT ck_sign_in_tries_failed_attempts CHECK (failed_attempts >= 0),
  INDEX ix_sign_in_tries_tried_at (tried_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Count of wrong passwords by login and address, so that nobody locks out somebody else. [personal]';
