-- What was moved in one step, so that one step takes it back. Where a session stands is in programme_session and its
-- history; these rows say which changes belong together, who made them, and why. Taking back is a change of its own.

SET @@system_versioning_alter_history = 1;

ALTER TABLE cohort
  ADD COLUMN second_weekday VARCHAR(9) COLLATE utf8mb4_bin NULL COMMENT 'Second day of the week of a group that meets twice, MONDAY to SUNDAY; null for most. [internal]' AFTER start_time,
  ADD COLUMN second_start_time TIME NULL COMMENT 'Hour on the second day, local to the centre. [internal]' AFTER second_weekday,
  ADD CONSTRAINT ck_cohort_second_slot CHECK ((second_weekday IS NULL) = (second_start_time IS NULL)
    AND (second_weekday IS NULL OR second_weekday <> weekday)),
  ADD CONSTRAINT ck_cohort_second_weekday CHECK (second_weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  ADD CONSTRAINT ck_cohort_second_start_time CHECK (second_start_time BETWEEN '00:00:00' AND '23:59:59');

CREATE SEQUENCE plan_change_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of plan_change, in blocks of 50. [internal]';

CREATE TABLE plan_change (
  id          BIGINT       NOT NULL COMMENT 'Internal key from plan_change_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id   BIGINT       NOT NULL COMMENT 'Centre whose groups were changed. [internal]',
  kind        VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL COMMENT 'MOVE_ONE, MOVE_REST, CANCEL, GIVE_AGAIN or UNDO. [internal]',
  reason      VARCHAR(160) NULL COMMENT 'Why; nobody is named. Null only where something is taken back. [judicial]',
  closure_id  BIGINT       NULL COMMENT 'Closure for which sessions were cancelled, or with which they come back. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the change. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that made it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_plan_change_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_plan_change_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_plan_change_closure FOREIGN KEY (closure_id) REFERENCES closure (id),
  CONSTRAINT fk_plan_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_plan_change_kind CHECK (kind IN ('MOVE_ONE', 'MOVE_REST', 'CANCEL', 'GIVE_AGAIN', 'UNDO')),
  CONSTRAINT ck_plan_change_reason CHECK (CASE WHEN reason IS NULL THEN kind = 'UNDO' ELSE TRIM(reason) <> '' END),
  INDEX ix_plan_change_closure (closure_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: one step of planning. [judicial]';

CREATE TABLE plan_change_cohort (
  change_id      BIGINT      NOT NULL COMMENT 'Step. [internal]',
  cohort_id      BIGINT      NOT NULL COMMENT 'Group that was changed in it. [internal]',
  undoes_id      BIGINT      NULL COMMENT 'Earlier step that this one takes back for the group; null when it takes back none. [internal]',
  cadence_before VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'Weekly hours of the group before, such as MONDAY 18:00. [internal]',
  cadence_after  VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'Weekly hours of the group afterwards. [internal]',
  PRIMARY KEY (change_id, cohort_id),
  CONSTRAINT uq_plan_change_cohort_undone_once UNIQUE (undoes_id, cohort_id),
  CONSTRAINT fk_plan_change_cohort_change FOREIGN KEY (change_id) REFERENCES plan_change (id),
  CONSTRAINT fk_plan_change_cohort_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_plan_change_cohort_undoes FOREIGN KEY (undoes_id, cohort_id) REFERENCES plan_change_cohort (change_id, cohort_id),
  CONSTRAINT ck_plan_change_cohort_cadence CHECK (TRIM(cadence_before) <> '' AND TRIM(cadence_after) <> ''),
  INDEX ix_plan_change_cohort_cohort (cohort_id, change_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: a group that a step of planning changed. A step is taken back once for each group. [judicial]';

CREATE TABLE plan_change_session (
  change_id   BIGINT     NOT NULL COMMENT 'Step. [internal]',
  cohort_id   BIGINT     NOT NULL COMMENT 'Group of the session. [internal]',
  session_ref UUID       NOT NULL COMMENT 'programme_session.public_ref; no key of its own, as a session that was only planned may go. [internal]',
  kind        VARCHAR(9) COLLATE utf8mb4_bin NOT NULL COMMENT 'MOVED, CANCELLED, ADDED, RESTORED or REMOVED. [judicial]',
  unit_number SMALLINT   NOT NULL COMMENT 'Unit of the session. [judicial]',
  was_at      DATETIME   NULL COMMENT 'When it was to be, local to the centre; null for ADDED and RESTORED. [judicial]',
  is_at       DATETIME   NULL COMMENT 'When it is to be, local to the centre; null for CANCELLED and REMOVED. [judicial]',
  minutes     SMALLINT   NOT NULL COMMENT 'Its length. [internal]',
  PRIMARY KEY (change_id, session_ref),
  CONSTRAINT fk_plan_change_session_cohort FOREIGN KEY (change_id, cohort_id) REFERENCES plan_change_cohort (change_id, cohort_id),
  CONSTRAINT ck_plan_change_session_kind CHECK (CASE kind
    WHEN 'MOVED' THEN was_at IS NOT NULL AND is_at IS NOT NULL AND was_at <> is_at
    WHEN 'CANCELLED' THEN was_at IS NOT NULL AND is_at IS NULL
    WHEN 'REMOVED' THEN was_at IS NOT NULL AND is_at IS NULL
    WHEN 'ADDED' THEN was_at IS NULL AND is_at IS NOT NULL
    WHEN 'RESTORED' THEN was_at IS NULL AND is_at IS NOT NULL
    ELSE FALSE END),
  CONSTRAINT ck_plan_change_session_unit CHECK (unit_number BETWEEN 1 AND 200),
  CONSTRAINT ck_plan_change_session_minutes CHECK (minutes BETWEEN 1 AND 600)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what a step of planning did to one session. [judicial]';

CREATE TRIGGER plan_change_refuses_update BEFORE UPDATE ON plan_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change is append-only';
CREATE TRIGGER plan_change_refuses_delete BEFORE DELETE ON plan_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change is append-only';
CREATE TRIGGER plan_change_cohort_refuses_update BEFORE UPDATE ON plan_change_cohort FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change_cohort is append-only';
CREATE TRIGGER plan_change_cohort_refuses_delete BEFORE DELETE ON plan_change_cohort FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change_cohort is append-only';
CREATE TRIGGER plan_change_session_refuses_update BEFORE UPDATE ON plan_change_session FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change_session is append-only';
CREATE TRIGGER plan_change_session_refuses_delete BEFORE DELETE ON plan_change_session FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_change_session is append-only';
