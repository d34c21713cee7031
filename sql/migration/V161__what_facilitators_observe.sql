-- How a man took part in a session, on a scale with words, and short notes on three questions: for those who facilitate his group, and
-- nobody else. Who skips it says by when it will be written, once.

CREATE TABLE session_observation (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [sensitive]',
  session_id     BIGINT       NOT NULL COMMENT 'Session in which he was present. [sensitive]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account of who facilitates and writes it. [internal]',
  revision       SMALLINT     NOT NULL COMMENT 'Number of what this account says about this man and session, from 1; the highest one counts. [internal]',
  engagement     VARCHAR(12)  COLLATE utf8mb4_bin NULL COMMENT 'How he took part: APART, WHEN_ASKED, BY_HIMSELF or ON_HIMSELF; null when it is not said. [sensitive]',
  contribution   VARCHAR(500) NULL COMMENT 'What he brought in; nobody else named. [sensitive]',
  difficulty     VARCHAR(500) NULL COMMENT 'What was hard for him; no diagnosis, nobody else named. [sensitive]',
  next_step      VARCHAR(500) NULL COMMENT 'What is to be taken up with him. [sensitive]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  PRIMARY KEY (participant_id, session_id, recorded_by, revision),
  CONSTRAINT fk_session_observation_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_session_observation_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_session_observation_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_session_observation_revision CHECK (revision >= 1),
  CONSTRAINT ck_session_observation_engagement CHECK (engagement IN ('APART', 'WHEN_ASKED', 'BY_HIMSELF', 'ON_HIMSELF')),
  CONSTRAINT ck_session_observation_texts CHECK (TRIM(contribution) <> '' AND TRIM(difficulty) <> '' AND TRIM(next_step) <> ''),
  CONSTRAINT ck_session_observation_something CHECK (revision > 1 OR COALESCE(engagement, contribution, difficulty, next_step) IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: how men took part in sessions, for those who facilitate. [sensitive]';

CREATE TABLE observation_promise (
  public_ref     UUID        NOT NULL COMMENT 'Key that its task names. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man. [sensitive]',
  session_id     BIGINT      NOT NULL COMMENT 'Session. [sensitive]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that will write later what it observed. [internal]',
  due_on         DATE        NOT NULL COMMENT 'Last day on which it will be written, local to the centre. [internal]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was promised. [internal]',
  PRIMARY KEY (participant_id, session_id, recorded_by),
  CONSTRAINT uq_observation_promise_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_observation_promise_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_observation_promise_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_observation_promise_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_observation_promise_due_on CHECK (due_on BETWEEN DATE(recorded_at) - INTERVAL 1 DAY AND DATE(recorded_at) + INTERVAL 15 DAY)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: observations that somebody writes later; kept by writing. [internal]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (1610, 'session_observation', 'session_id', FALSE),
  (1611, 'observation_promise', 'session_id', FALSE);

DELIMITER //

CREATE TRIGGER session_observation_follows BEFORE INSERT ON session_observation FOR EACH ROW
BEGIN
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin;
  IF NEW.revision <> (SELECT COALESCE(MAX(o.revision), 0) + 1 FROM session_observation o WHERE o.participant_id = NEW.participant_id
      AND o.session_id = NEW.session_id AND o.recorded_by = NEW.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_observation: the next revision follows the last one';
  END IF;
  SELECT m.mark INTO marked FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
    ORDER BY m.revision DESC LIMIT 1;
  IF NOT (marked <=> 'PRESENT') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_observation: he is not marked as present';
  END IF;
END//

CREATE TRIGGER observation_promise_comes_first BEFORE INSERT ON observation_promise FOR EACH ROW
BEGIN
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin;
  IF EXISTS (SELECT 1 FROM session_observation o WHERE o.participant_id = NEW.participant_id AND o.session_id = NEW.session_id
      AND o.recorded_by = NEW.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'observation_promise: it is written already';
  END IF;
  SELECT m.mark INTO marked FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
    ORDER BY m.revision DESC LIMIT 1;
  IF NOT (marked <=> 'PRESENT') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'observation_promise: he is not marked as present';
  END IF;
END//

CREATE TRIGGER session_observation_refuses_merged_files AFTER INSERT ON session_observation FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'session_observation: another file goes on for this one')//
CREATE TRIGGER observation_promise_refuses_merged_files AFTER INSERT ON observation_promise FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'observation_promise: another file goes on for this one')//

CREATE TRIGGER session_observation_refuses_update BEFORE UPDATE ON session_observation FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'session_observation is append-only: add a revision');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.recorded_by = OLD.recorded_by AND NEW.revision = OLD.revision
      AND NEW.engagement <=> OLD.engagement AND NEW.contribution <=> OLD.contribution AND NEW.difficulty <=> OLD.difficulty
      AND NEW.next_step <=> OLD.next_step AND NEW.recorded_at = OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_observation is append-only: add a revision';
  END IF;
END//
CREATE TRIGGER session_observation_refuses_delete BEFORE DELETE ON session_observation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'session_observation is append-only: add a revision'//

CREATE TRIGGER observation_promise_refuses_update BEFORE UPDATE ON observation_promise FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'observation_promise is append-only');
  IF NOT (NEW.session_id = OLD.session_id AND NEW.recorded_by = OLD.recorded_by AND NEW.public_ref = OLD.public_ref AND NEW.due_on = OLD.due_on
      AND NEW.recorded_at = OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'observation_promise is append-only';
  END IF;
END//
CREATE TRIGGER observation_promise_refuses_delete BEFORE DELETE ON observation_promise FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'observation_promise is append-only'//

DELIMITER ;
