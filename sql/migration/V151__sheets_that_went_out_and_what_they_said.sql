-- A compliance sheet that was handed out is in somebody's hands. That it was issued is a fact, with the instant up to which it knew; when a
-- decision or a correction makes what it said of a session untrue, that is a case for the coordination, once for each sheet and session.

CREATE SEQUENCE sheet_issue_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of sheet_issue, in blocks of 50. [internal]';

CREATE TABLE sheet_issue (
  id          BIGINT      NOT NULL COMMENT 'Internal key from sheet_issue_seq; a later sheet has a greater one. [internal]',
  public_ref  UUID        NOT NULL COMMENT 'Key used beside tasks. [internal]',
  order_ref   UUID        NOT NULL COMMENT 'court_order.public_ref of the order it is about; no key of its own, so that an import can be undone. [judicial]',
  taken_by    VARCHAR(9)  COLLATE utf8mb4_bin NOT NULL COMMENT 'AUTHORITY when an officer of the order''s authority took it, CENTRE when the coordination did. [judicial]',
  as_of       DATE        NOT NULL COMMENT 'Day whose standing it shows, local to the centre. [judicial]',
  known_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) up to which facts were used. [judicial]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was issued. [internal]',
  recorded_by BIGINT      NOT NULL COMMENT 'Account that took it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_sheet_issue_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_sheet_issue_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_sheet_issue_taken_by CHECK (taken_by IN ('AUTHORITY', 'CENTRE')),
  CONSTRAINT ck_sheet_issue_known_at CHECK (known_at <= recorded_at),
  INDEX ix_sheet_issue_order (order_ref, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: compliance sheets that were handed out. [judicial]';

CREATE TABLE report_correction (
  correction_ref UUID        NOT NULL COMMENT 'Key used beside tasks. [internal]',
  issue_id       BIGINT      NOT NULL COMMENT 'Sheet that says otherwise. [judicial]',
  session_ref    UUID        NOT NULL COMMENT 'programme_session.public_ref of the session of which it says otherwise. [judicial]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) of the decision or correction that made it so. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that decided or corrected. [internal]',
  PRIMARY KEY (correction_ref),
  CONSTRAINT uq_report_correction_session UNIQUE (issue_id, session_ref),
  CONSTRAINT fk_report_correction_issue FOREIGN KEY (issue_id) REFERENCES sheet_issue (id),
  CONSTRAINT fk_report_correction_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  INDEX ix_report_correction_session (session_ref)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what went out and is not so any more, once for each sheet and session. [judicial]';

CREATE TABLE report_correction_event (
  correction_ref UUID        NOT NULL COMMENT 'Case. [internal]',
  revision       SMALLINT    NOT NULL COMMENT 'Number of the statement about this case, from 1 without a gap. [internal]',
  kind           VARCHAR(9)  COLLATE utf8mb4_bin NOT NULL COMMENT 'WITHDRAWN: what the sheet says is so again; REOPENED: it is not, after all. [judicial]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) of the decision or correction that made it so. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that decided or corrected. [internal]',
  PRIMARY KEY (correction_ref, revision),
  CONSTRAINT fk_report_correction_event_case FOREIGN KEY (correction_ref) REFERENCES report_correction (correction_ref),
  CONSTRAINT fk_report_correction_event_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_report_correction_event_revision CHECK (revision >= 1),
  CONSTRAINT ck_report_correction_event_kind CHECK (kind = IF(revision % 2 = 1, 'WITHDRAWN', 'REOPENED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what came of such a case. It is open with an even number of statements. [judicial]';

DELIMITER //

CREATE TRIGGER sheet_issue_refuses_update BEFORE UPDATE ON sheet_issue FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'sheet_issue is append-only: what went out went out'//
CREATE TRIGGER sheet_issue_refuses_delete BEFORE DELETE ON sheet_issue FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'sheet_issue is append-only: what went out went out'//
CREATE TRIGGER report_correction_refuses_update BEFORE UPDATE ON report_correction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_correction is append-only: add an event'//
CREATE TRIGGER report_correction_refuses_delete BEFORE DELETE ON report_correction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_correction is append-only: add an event'//
CREATE TRIGGER report_correction_event_refuses_update BEFORE UPDATE ON report_correction_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_correction_event is append-only: add a revision'//
CREATE TRIGGER report_correction_event_refuses_delete BEFORE DELETE ON report_correction_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_correction_event is append-only: add a revision'//

CREATE TRIGGER report_correction_event_follows AFTER INSERT ON report_correction_event FOR EACH ROW
BEGIN
  DECLARE said INT;
  SELECT COUNT(*) INTO said FROM report_correction_event e WHERE e.correction_ref = NEW.correction_ref;
  IF said <> NEW.revision THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_correction_event: the next revision follows the last one';
  END IF;
END//

DELIMITER ;
