-- A session that was held by video or telephone, and men who took part so while the others sat in the room. Each is a fact with its
-- reason; how a session counts does not depend on it. What an order or agreement allows is in its clauses (presence.maxRemote).

CREATE TABLE session_modality (
  session_id  BIGINT       NOT NULL COMMENT 'Session. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the statement about this session, from 1; the highest one counts. [internal]',
  modality    VARCHAR(7)   COLLATE utf8mb4_bin NOT NULL COMMENT 'IN_ROOM or REMOTE; a session nobody said anything about was in the room. [internal]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why it was held so, or why the statement before was wrong. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (session_id, revision),
  CONSTRAINT fk_session_modality_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_session_modality_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_session_modality_revision CHECK (revision >= 1),
  CONSTRAINT ck_session_modality_modality CHECK (modality IN ('IN_ROOM', 'REMOTE')),
  CONSTRAINT ck_session_modality_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: whether a session was held in the room or remotely. [judicial]';

CREATE TABLE remote_presence (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id     BIGINT       NOT NULL COMMENT 'Session in which he was present otherwise than it was held. [judicial]',
  revision       SMALLINT     NOT NULL COMMENT 'Number of the statement about this man and session, from 1; the highest one counts. [internal]',
  modality       VARCHAR(7)   COLLATE utf8mb4_bin NOT NULL COMMENT 'REMOTE or IN_ROOM, whatever the session was. [judicial]',
  verified       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when it was seen that it was him and that he was alone; only REMOTE. [judicial]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why; no clinical content, nobody else named. [sensitive]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, session_id, revision),
  CONSTRAINT fk_remote_presence_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_remote_presence_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_remote_presence_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_remote_presence_revision CHECK (revision >= 1),
  CONSTRAINT ck_remote_presence_modality CHECK (modality IN ('IN_ROOM', 'REMOTE')),
  CONSTRAINT ck_remote_presence_verified CHECK (verified IN (0, 1) AND (verified = 0 OR modality = 'REMOTE')),
  CONSTRAINT ck_remote_presence_reason CHECK (TRIM(reason) <> ''),
  INDEX ix_remote_presence_session (session_id, participant_id, revision, modality)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: men who were present otherwise than the session was held. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (1600, 'remote_presence', 'session_id', FALSE);

DELIMITER //

CREATE TRIGGER session_modality_follows BEFORE INSERT ON session_modality FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(7) COLLATE utf8mb4_bin DEFAULT 'IN_ROOM';
  IF NEW.revision <> (SELECT COALESCE(MAX(m.revision), 0) + 1 FROM session_modality m WHERE m.session_id = NEW.session_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_modality: the next revision follows the last one';
  END IF;
  SELECT m.modality INTO stands FROM session_modality m WHERE m.session_id = NEW.session_id ORDER BY m.revision DESC LIMIT 1;
  IF NEW.modality = stands THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_modality: that is what stands already';
  END IF;
  IF EXISTS (SELECT 1 FROM programme_session s WHERE s.id = NEW.session_id AND s.state = 'CANCELLED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_modality: the session was not held';
  END IF;
END//

-- Only of a man who is marked as present, and never remotely where a clause of his order says that he has to come; without one, a clause
-- of the agreement it came under. What the policy itself says, and how often, is decided by the application, which knows its versions.
CREATE TRIGGER remote_presence_follows BEFORE INSERT ON remote_presence FOR EACH ROW
BEGIN
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin;
  DECLARE forbidding INT DEFAULT 0;
  IF NEW.revision <> (SELECT COALESCE(MAX(r.revision), 0) + 1 FROM remote_presence r
      WHERE r.participant_id = NEW.participant_id AND r.session_id = NEW.session_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: the next revision follows the last one';
  END IF;
  SELECT m.mark INTO marked FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
    ORDER BY m.revision DESC LIMIT 1;
  IF NOT (marked <=> 'PRESENT') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: he is not marked as present';
  END IF;
  IF NEW.modality = 'REMOTE' THEN
    SELECT COUNT(*) INTO forbidding
      FROM court_order o JOIN programme_session s ON s.id = NEW.session_id
        LEFT JOIN authority_agreement g ON g.id = o.agreement_id
      WHERE o.participant_id = NEW.participant_id AND o.effective_on <= s.held_on
        AND CASE WHEN JSON_EXISTS(o.overrides, '$."presence.maxRemote"') THEN JSON_VALUE(o.overrides, '$."presence.maxRemote".value')
          ELSE JSON_VALUE(g.terms, '$."presence.maxRemote".value') END = 0
        AND 0 = (SELECT COUNT(*) FROM order_ending e WHERE e.order_id = o.id AND e.ended_on <= s.held_on
          AND e.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = e.order_id));
    IF forbidding > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: a clause of his order wants him in the room';
    END IF;
  END IF;
END//

CREATE TRIGGER remote_presence_refuses_merged_files AFTER INSERT ON remote_presence FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'remote_presence: another file goes on for this one')//

CREATE TRIGGER session_modality_refuses_update BEFORE UPDATE ON session_modality FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_modality is append-only: add a revision'//
CREATE TRIGGER session_modality_refuses_delete BEFORE DELETE ON session_modality FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_modality is append-only: add a revision'//

CREATE TRIGGER remote_presence_refuses_update BEFORE UPDATE ON remote_presence FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'remote_presence is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision AND NEW.modality = OLD.modality
      AND NEW.verified = OLD.verified AND NEW.reason = OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence is append-only: add a revision';
  END IF;
END//

CREATE TRIGGER remote_presence_refuses_delete BEFORE DELETE ON remote_presence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence is append-only: add a revision'//

DELIMITER ;
