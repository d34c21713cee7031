-- A task whose term is over and that nobody took says so, before it is long over. What somebody promised to write (V161) is a task too.

ALTER TABLE task_event
  DROP CONSTRAINT ck_task_event_kind,
  ADD CONSTRAINT ck_task_event_kind CHECK (kind IN ('ASSIGNED', 'DONE', 'WITHDRAWN', 'REOPENED', 'MOVED', 'ESCALATED', 'UNTAKEN', 'GROUND_GONE',
    'GROUND_BACK')),
  MODIFY COLUMN kind VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'What is said: ASSIGNED, DONE, WITHDRAWN, REOPENED, MOVED, ESCALATED, UNTAKEN, GROUND_GONE or GROUND_BACK. [internal]';

ALTER TABLE task
  MODIFY COLUMN subject_ref UUID NOT NULL COMMENT 'court_order.public_ref, or for RECORD_SESSION and WRITE_NOTE programme_session.public_ref; no key of its own, so that an import can be undone for which tasks were raised. [judicial]',
  MODIFY COLUMN kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'Act that the policy names, such as REPORT_ABSENCES; RECORD_SESSION for a list that is not complete; WRITE_NOTE for an observation that is promised. [judicial]',
  MODIFY COLUMN fact VARCHAR(80) COLLATE utf8mb4_bin NOT NULL COMMENT 'Fact that completed the test: public_ref of a session, of a promise (observation_promise) for WRITE_NOTE, or the place of a fact without one, such as /order/receivedOn. [judicial]';

DELIMITER //

-- As in V120; what somebody promised to write is done by writing it, without a number, and only of an open task nobody took it.
CREATE OR REPLACE TRIGGER task_event_follows BEFORE INSERT ON task_event FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(12) COLLATE utf8mb4_bin DEFAULT 'OPEN';
  DECLARE what VARCHAR(40) COLLATE utf8mb4_bin;
  IF NEW.revision <> (SELECT COALESCE(MAX(e.revision), 0) + 1 FROM task_event e WHERE e.task_ref = NEW.task_ref) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the next revision follows the last one';
  END IF;
  SELECT e.kind INTO stands FROM task_event e WHERE e.task_ref = NEW.task_ref AND e.kind IN ('DONE', 'WITHDRAWN', 'REOPENED')
    ORDER BY e.revision DESC LIMIT 1;
  SELECT t.kind INTO what FROM task t WHERE t.task_ref = NEW.task_ref;
  IF NEW.kind IN ('ASSIGNED', 'DONE', 'WITHDRAWN', 'MOVED', 'ESCALATED', 'UNTAKEN') AND stands IN ('DONE', 'WITHDRAWN') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the task is not open';
  ELSEIF NEW.kind = 'REOPENED' AND stands IN ('OPEN', 'REOPENED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: the task is open';
  ELSEIF NEW.kind IN ('GROUND_GONE', 'GROUND_BACK') AND stands <> 'DONE' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: only of what is done the ground falls away';
  ELSEIF NEW.kind = 'DONE' AND (what = 'RECORD_SESSION') <> (NEW.recorded_by IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: a list is done by its marks, everything else by somebody';
  ELSEIF NEW.kind = 'DONE' AND NEW.reference IS NULL AND what NOT IN ('RECORD_SESSION', 'WARN_PARTICIPANT', 'WRITE_NOTE') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'task_event: a report has a number';
  END IF;
END//

DELIMITER ;
