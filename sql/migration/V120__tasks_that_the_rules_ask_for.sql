-- What the rules of an order ask the centre to do, and lists that nobody took: each once, with a term, somebody who takes care of it and
-- a trace. A task states that it was asked for; everything that came of it is a later statement, and how it stands follows from them.

CREATE TABLE task (
  task_ref    UUID        NOT NULL COMMENT 'Key, also in addresses. [internal]',
  centre_id   BIGINT      NOT NULL COMMENT 'Centre that raised it; whose it is now follows from its order or session. [internal]',
  subject_ref UUID        NOT NULL COMMENT 'court_order.public_ref, or for RECORD_SESSION programme_session.public_ref; no key of its own, so that an import can be undone for which tasks were raised. [judicial]',
  kind        VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'Act that the policy names, such as REPORT_ABSENCES; RECORD_SESSION for a list that is not complete. [judicial]',
  cause       VARCHAR(60) COLLATE utf8mb4_bin NOT NULL COMMENT 'Test that asked for it, as the engine names it, such as: unexcused == 2. [judicial]',
  fact        VARCHAR(80) COLLATE utf8mb4_bin NOT NULL COMMENT 'Fact that completed the test: public_ref of a session, or the place of a fact without one, such as /order/receivedOn. [judicial]',
  raised_on   DATE        NOT NULL COMMENT 'Day on which it was raised, local to the centre. [internal]',
  due_on      DATE        NULL COMMENT 'Last day of the term when it was raised; null without a term. A later one is in task_event. [judicial]',
  raised_at   DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was raised. [internal]',
  PRIMARY KEY (task_ref),
  CONSTRAINT uq_task_occurrence UNIQUE (subject_ref, kind, cause, fact),
  CONSTRAINT fk_task_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_task_texts CHECK (TRIM(kind) <> '' AND TRIM(cause) <> '' AND TRIM(fact) <> ''),
  CONSTRAINT ck_task_list CHECK (kind <> 'RECORD_SESSION' OR fact = CAST(subject_ref AS CHAR)),
  INDEX ix_task_centre (centre_id, kind, raised_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what was asked for, once for each occurrence. [judicial]';

CREATE TABLE task_event (
  task_ref    UUID         NOT NULL COMMENT 'Task. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the statement about this task, from 1 without a gap. [internal]',
  kind        VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What is said: ASSIGNED, DONE, WITHDRAWN, REOPENED, MOVED, ESCALATED, GROUND_GONE or GROUND_BACK. [internal]',
  owner_id    BIGINT       NULL COMMENT 'For ASSIGNED: account that takes care of it from here on; null when nobody does. [internal]',
  done_on     DATE         NULL COMMENT 'For DONE: day on which it was done. [judicial]',
  reference   VARCHAR(80)  NULL COMMENT 'For DONE: number of the letter or document. [judicial]',
  due_on      DATE         NULL COMMENT 'For REOPENED and MOVED: last day of the term from here on; null without a term. [judicial]',
  reason      VARCHAR(20)  COLLATE utf8mb4_bin NULL COMMENT 'For WITHDRAWN and GROUND_GONE: what changed in the facts. [judicial]',
  note        VARCHAR(255) NULL COMMENT 'For REOPENED by a person: why it is not done after all. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the statement. [internal]',
  recorded_by BIGINT       NULL COMMENT 'Account that says so; null when the program does, because of the facts. [internal]',
  PRIMARY KEY (task_ref, revision),
  CONSTRAINT fk_task_event_task FOREIGN KEY (task_ref) REFERENCES task (task_ref),
  CONSTRAINT fk_task_event_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT fk_task_event_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_task_event_revision CHECK (revision >= 1),
  CONSTRAINT ck_task_event_kind CHECK (kind IN ('ASSIGNED', 'DONE', 'WITHDRAWN', 'REOPENED', 'MOVED', 'ESCALATED', 'GROUND_GONE', 'GROUND_BACK')),
  CONSTRAINT ck_task_event_owner CHECK (owner_id IS NULL OR kind = 'ASSIGNED'),
  CONSTRAINT ck_task_event_done CHECK ((kind = 'DONE') = (done_on IS NOT NULL) AND (reference IS NULL OR kind = 'DONE')),
  CONSTRAINT ck_task_event_done_on CHECK (done_on <= DATE(recorded_at)),
  CONSTRAINT ck_task_event_due CHECK (due_on IS NULL OR kind IN ('REOPENED', 'MOVED')),
  CONSTRAINT ck_task_event_reason CHECK ((kind IN ('WITHDRAWN', 'GROUND_GONE')) = (reason IS NOT NULL)),
  CONSTRAINT ck_task_event_note CHECK (note IS NULL OR (kind = 'REOPENED' AND recorded_by IS NOT NULL)),
  CONSTRAINT ck_task_event_texts CHECK (TRIM(reference) <> '' AND TRIM(note) <> ''),
  CONSTRAINT ck_task_event_who CHECK (CASE WHEN kind = 'ASSIGNED' THEN recorded_by IS NOT NULL
    WHEN kind IN ('DONE', 'REOPENED') THEN TRUE ELSE recorded_by IS NULL END),
  INDEX ix_task_event_owner (owner_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what came of a task. The last DONE, WITHDRAWN or REOPENED says whether it is open. [judicial]';

DELIMITER //

CREATE TRIGGER task_refuses_update BEFORE UPDATE ON task FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task is append-only: add a task_event'//
CREATE TRIGGER task_refuses_delete BEFORE DELETE ON task FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task is append-only: add a task_event'//
CREATE TRIGGER task_event_refuses_update BEFORE UPDATE ON task_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event is append-only: add a revision'//
CREATE TRIGGER task_event_refuses_delete BEFORE DELETE ON task_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event is append-only: add a revision'//

-- What may be said next: an open task is assigned, done, withdrawn, moved or escalated; what is done is never withdrawn.
CREATE TRIGGER task_event_follows BEFORE INSERT ON task_event FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(12) COLLATE utf8mb4_bin DEFAULT 'OPEN';
  DECLARE what VARCHAR(40) COLLATE utf8mb4_bin;
  IF NEW.revision <> (SELECT COALESCE(MAX(e.revision), 0) + 1 FROM task_event e WHERE e.task_ref = NEW.task_ref) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the next revision follows the last one';
  END IF;
  SELECT e.kind INTO stands FROM task_event e WHERE e.task_ref = NEW.task_ref AND e.kind IN ('DONE', 'WITHDRAWN', 'REOPENED')
    ORDER BY e.revision DESC LIMIT 1;
  SELECT t.kind INTO what FROM task t WHERE t.task_ref = NEW.task_ref;
  IF NEW.kind IN ('ASSIGNED', 'DONE', 'WITHDRAWN', 'MOVED', 'ESCALATED') AND stands IN ('DONE', 'WITHDRAWN') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the task is not open';
  ELSEIF NEW.kind = 'REOPENED' AND stands IN ('OPEN', 'REOPENED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the task is open';
  ELSEIF NEW.kind IN ('GROUND_GONE', 'GROUND_BACK') AND stands <> 'DONE' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: only of what is done the ground falls away';
  ELSEIF NEW.kind = 'DONE' AND (what = 'RECORD_SESSION') <> (NEW.recorded_by IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: a list is done by its marks, everything else by somebody';
  ELSEIF NEW.kind = 'DONE' AND NEW.reference IS NULL AND what NOT IN ('RECORD_SESSION', 'WARN_PARTICIPANT') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: a report has a number';
  END IF;
END//

DELIMITER ;
