-- Men who come to a session as guests to catch up on a unit: of another group, or to a session held for those who missed
-- it. Their membership stays where it is. A place on the list is a statement; the next revision replaces it.

CREATE TABLE session_guest (
  participant_id    BIGINT       NOT NULL COMMENT 'Man who comes. [judicial]',
  session_id        BIGINT       NOT NULL COMMENT 'Session to which he comes. [judicial]',
  revision          SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this man and session, from 1; the highest one counts. [internal]',
  unit_number       SMALLINT     NOT NULL COMMENT 'Unit of the programme that he catches up on. [judicial]',
  missed_session_id BIGINT       NULL COMMENT 'Session that he missed; null when his groups never gave him the unit. [judicial]',
  invited           BOOLEAN      NOT NULL COMMENT 'True when he has a place, false when it is withdrawn. [judicial]',
  reason            VARCHAR(255) NULL COMMENT 'Why it was withdrawn. [judicial]',
  recorded_at       DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by       BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, session_id, revision),
  CONSTRAINT fk_session_guest_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_session_guest_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_session_guest_missed FOREIGN KEY (missed_session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_session_guest_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_session_guest_revision CHECK (revision >= 1),
  CONSTRAINT ck_session_guest_unit_number CHECK (unit_number BETWEEN 1 AND 200),
  CONSTRAINT ck_session_guest_missed CHECK (missed_session_id <> session_id),
  CONSTRAINT ck_session_guest_invited CHECK (invited IN (0, 1) AND (invited = 1 OR revision > 1)),
  CONSTRAINT ck_session_guest_reason CHECK ((invited = 1) = (reason IS NULL) AND (reason IS NULL OR TRIM(reason) <> '')),
  INDEX ix_session_guest_session (session_id, participant_id, revision, invited, unit_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: who comes to a session as a guest, and for which unit. [judicial]';

DELIMITER //

CREATE TRIGGER session_guest_is_of_the_centre BEFORE INSERT ON session_guest FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM participant p JOIN cohort c ON c.centre_id = p.centre_id
    JOIN programme_session s ON s.cohort_id = c.id WHERE p.id = NEW.participant_id AND s.id = NEW.session_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_guest: man and session belong to one centre';
  END IF;
END//

DELIMITER ;

CREATE TRIGGER session_guest_refuses_update BEFORE UPDATE ON session_guest FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_guest is append-only: add a revision';

CREATE TRIGGER session_guest_refuses_delete BEFORE DELETE ON session_guest FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_guest is append-only';

-- The places that hold: of each man and session the last statement, when it is no withdrawal.
CREATE VIEW session_place AS
  SELECT g.participant_id, g.session_id, g.unit_number, g.missed_session_id, g.recorded_at, g.recorded_by
  FROM session_guest g
  WHERE g.invited = 1 AND g.revision = (SELECT MAX(newest.revision) FROM session_guest newest
    WHERE newest.session_id = g.session_id AND newest.participant_id = g.participant_id);
