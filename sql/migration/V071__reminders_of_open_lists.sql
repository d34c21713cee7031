-- That the coordination asked for a list, on a day. Whether the list still lacks somebody is in the marks and nowhere else.

CREATE TABLE list_reminder (
  session_ref UUID        NOT NULL COMMENT 'programme_session.public_ref; no key of its own, so that an import can be undone whose list was asked for. [internal]',
  reminded_on DATE        NOT NULL COMMENT 'Day, local to the centre; once a day is enough. [internal]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was asked for. [internal]',
  recorded_by BIGINT      NOT NULL COMMENT 'Account that asked. [internal]',
  PRIMARY KEY (session_ref, reminded_on),
  CONSTRAINT fk_list_reminder_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: the coordination asked for the list of a session. [internal]';

CREATE TRIGGER list_reminder_refuses_update BEFORE UPDATE ON list_reminder FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_reminder is append-only';
CREATE TRIGGER list_reminder_refuses_delete BEFORE DELETE ON list_reminder FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_reminder is append-only';
