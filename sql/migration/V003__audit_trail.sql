-- Who did or tried what. Rows are added and read, nothing else: no foreign key ties them, so that they outlive what
-- they speak about. Ids come from a sequence (not AUTO_INCREMENT), so that several rows travel in one batch.

CREATE SEQUENCE audit_event_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of audit_event, in blocks of 50. [internal]';

CREATE TABLE audit_event (
  id              BIGINT       NOT NULL COMMENT 'Internal key from audit_event_seq; blocks make it no exact order of time. [internal]',
  occurred_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the action. [internal]',
  user_login      VARCHAR(254) COLLATE utf8mb4_uca1400_as_ci NULL COMMENT 'Login that acted or tried to sign in; null when unknown. [personal]',
  roles           VARCHAR(255) COLLATE utf8mb4_bin NULL COMMENT 'Roles of that login at that moment, separated by commas. [internal]',
  action          VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Code of the action, such as SAVE_ROLL. [internal]',
  subject_kind    VARCHAR(40)  COLLATE utf8mb4_bin NULL COMMENT 'Kind of thing acted upon, such as COURT_ORDER. [internal]',
  subject_ref     UUID         NULL COMMENT 'Public key of that thing. [internal]',
  participant_ref UUID         NULL COMMENT 'Public key of the man whose data were touched. [internal]',
  outcome         VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL COMMENT 'GRANTED, REFUSED (not allowed) or FAILED (allowed, did not succeed). [internal]',
  remote_address  VARCHAR(45)  COLLATE utf8mb4_bin NULL COMMENT 'IPv4 or IPv6 address of the caller. [personal]',
  reason          VARCHAR(255) NULL COMMENT 'Reason given by the person, or the code of the rule that refused; never personal data. [internal]',
  request_id      VARCHAR(40)  COLLATE utf8mb4_bin NULL COMMENT 'Id of the request, the same in the server log. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT ck_audit_event_action CHECK (action REGEXP '^[A-Z][A-Z0-9_]*$'),
  CONSTRAINT ck_audit_event_outcome CHECK (outcome IN ('GRANTED', 'REFUSED', 'FAILED')),
  INDEX ix_audit_event_time (occurred_at),
  INDEX ix_audit_event_participant (participant_ref, occurred_at),
  INDEX ix_audit_event_user (user_login, occurred_at),
  INDEX ix_audit_event_subject (subject_ref, occurred_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only record of actions and refusals. [internal]';

CREATE TRIGGER audit_event_refuses_update BEFORE UPDATE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';

CREATE TRIGGER audit_event_refuses_delete BEFORE DELETE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';
