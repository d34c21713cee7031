-- The groups, who is in them and when they meet. Membership ends with a date, a meeting that falls out is cancelled:
-- neither disappears. What was only planned may still be taken away.

CREATE SEQUENCE cohort_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of cohort, in blocks of 50. [internal]';
CREATE SEQUENCE enrolment_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of enrolment, in blocks of 50. [internal]';
CREATE SEQUENCE programme_session_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of programme_session, in blocks of 50. [internal]';

CREATE TABLE cohort (
  id                   BIGINT      NOT NULL COMMENT 'Internal key from cohort_seq. [internal]',
  public_ref           UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id            BIGINT      NOT NULL COMMENT 'Centre that runs the group. [internal]',
  programme_version_id BIGINT      NOT NULL COMMENT 'What is taught. [internal]',
  code                 VARCHAR(30) NOT NULL COMMENT 'Name of the group at its centre, such as 03/2026. [internal]',
  weekday              VARCHAR(9)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Usual day: MONDAY to SUNDAY. [internal]',
  start_time           TIME        NOT NULL COMMENT 'Usual hour, local to the centre. [internal]',
  planned_minutes      SMALLINT    NOT NULL DEFAULT 150 COMMENT 'Usual length of a session in minutes. [internal]',
  room                 VARCHAR(60) NULL COMMENT 'Room where it meets. [internal]',
  capacity             SMALLINT    NOT NULL DEFAULT 20 COMMENT 'Most men it takes at a time. [internal]',
  state                VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'PLANNED' COMMENT 'PLANNED, RUNNING, FINISHED or CANCELLED. [internal]',
  import_id            BIGINT      NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  version              INT         NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_cohort_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_cohort_code UNIQUE (centre_id, code),
  CONSTRAINT fk_cohort_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_cohort_programme_version FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
  CONSTRAINT fk_cohort_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_cohort_code CHECK (TRIM(code) <> ''),
  CONSTRAINT ck_cohort_weekday CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  CONSTRAINT ck_cohort_start_time CHECK (start_time BETWEEN '00:00:00' AND '23:59:59'),
  CONSTRAINT ck_cohort_planned_minutes CHECK (planned_minutes BETWEEN 1 AND 600),
  CONSTRAINT ck_cohort_room CHECK (TRIM(room) <> ''),
  CONSTRAINT ck_cohort_capacity CHECK (capacity BETWEEN 1 AND 200),
  CONSTRAINT ck_cohort_state CHECK (state IN ('PLANNED', 'RUNNING', 'FINISHED', 'CANCELLED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A group of men that goes through the programme together. [internal]';

CREATE TRIGGER cohort_refuses_delete BEFORE DELETE ON cohort FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'cohort: a group is cancelled, not deleted');

CREATE TABLE cohort_facilitator (
  cohort_id BIGINT NOT NULL COMMENT 'Group that is facilitated. [internal]',
  user_id   BIGINT NOT NULL COMMENT 'Account of the facilitator. [internal]',
  from_on   DATE   NOT NULL COMMENT 'First day with the group. [internal]',
  to_on     DATE   NULL COMMENT 'First day no longer with the group; null while it lasts. [internal]',
  PRIMARY KEY (cohort_id, user_id, from_on),
  CONSTRAINT fk_cohort_facilitator_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_cohort_facilitator_app_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_cohort_facilitator_range CHECK (to_on >= from_on),
  INDEX ix_cohort_facilitator_user (user_id, cohort_id, from_on, to_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Who facilitates a group and from when to when; this opens the group to them. [internal]';

CREATE TABLE enrolment (
  id             BIGINT      NOT NULL COMMENT 'Internal key from enrolment_seq. [internal]',
  public_ref     UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  cohort_id      BIGINT      NOT NULL COMMENT 'Group. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man in the group. [personal]',
  from_on        DATE        NOT NULL COMMENT 'First day in the group. [judicial]',
  to_on          DATE        NULL COMMENT 'First day no longer in the group; null while it lasts. [judicial]',
  ending_reason  VARCHAR(20) COLLATE utf8mb4_bin NULL COMMENT 'Why it ended: COMPLETED, TRANSFERRED, DROPPED_OUT, BREACH, VOLUNTARY, ADMINISTRATIVE, ORDER_ENDED, DECEASED or MISTAKE. [judicial]',
  import_id      BIGINT      NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  version        INT         NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_enrolment_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_enrolment_start UNIQUE (cohort_id, participant_id, from_on),
  CONSTRAINT fk_enrolment_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_enrolment_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_enrolment_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_enrolment_range CHECK (to_on >= from_on),
  CONSTRAINT ck_enrolment_ending_reason CHECK (ending_reason IN ('COMPLETED', 'TRANSFERRED', 'DROPPED_OUT', 'BREACH',
    'VOLUNTARY', 'ADMINISTRATIVE', 'ORDER_ENDED', 'DECEASED', 'MISTAKE')),
  CONSTRAINT ck_enrolment_ended CHECK ((to_on IS NULL) = (ending_reason IS NULL)),
  INDEX ix_enrolment_participant (participant_id, cohort_id, from_on, to_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'The days during which a man belongs to a group. [judicial]';

CREATE TRIGGER enrolment_refuses_delete BEFORE DELETE ON enrolment FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'enrolment: membership is ended, not deleted');

CREATE TABLE programme_session (
  id              BIGINT       NOT NULL COMMENT 'Internal key from programme_session_seq. [internal]',
  public_ref      UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  cohort_id       BIGINT       NOT NULL COMMENT 'Group that meets. [internal]',
  unit_number     SMALLINT     NOT NULL COMMENT 'Unit of the programme that is given; a repeated session gives the same unit, a second cycle numbers on. [judicial]',
  held_on         DATE         NOT NULL COMMENT 'Day on which it is, was or would have been held, local to the centre. [judicial]',
  start_time      TIME         NOT NULL COMMENT 'Hour at which it begins, local to the centre. [judicial]',
  planned_minutes SMALLINT     NOT NULL COMMENT 'Length in minutes against which late and early are counted. [judicial]',
  state           VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'SCHEDULED' COMMENT 'SCHEDULED, HELD or CANCELLED. [judicial]',
  cancel_reason   VARCHAR(255) NULL COMMENT 'Why it was cancelled. [judicial]',
  catch_up        BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True for a make-up session, owed only by those who have a mark in it. [judicial]',
  closed_at       DATETIME(6)  NULL COMMENT 'Instant (UTC) at which its list was closed; marks after that need a reason. [judicial]',
  closed_by       BIGINT       NULL COMMENT 'Account that closed the list. [internal]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the last change of day, unit, length or state; earlier ones are in the history. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that made that change. [internal]',
  import_id       BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  version         INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_programme_session_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_programme_session_slot UNIQUE (cohort_id, unit_number, held_on, start_time),
  CONSTRAINT fk_programme_session_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_programme_session_closed_by FOREIGN KEY (closed_by) REFERENCES app_user (id),
  CONSTRAINT fk_programme_session_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_programme_session_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_programme_session_unit_number CHECK (unit_number BETWEEN 1 AND 200),
  CONSTRAINT ck_programme_session_start_time CHECK (start_time BETWEEN '00:00:00' AND '23:59:59'),
  CONSTRAINT ck_programme_session_planned_minutes CHECK (planned_minutes BETWEEN 1 AND 600),
  CONSTRAINT ck_programme_session_state CHECK (state IN ('SCHEDULED', 'HELD', 'CANCELLED')),
  CONSTRAINT ck_programme_session_cancelled CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL)),
  CONSTRAINT ck_programme_session_cancel_reason CHECK (TRIM(cancel_reason) <> ''),
  CONSTRAINT ck_programme_session_catch_up CHECK (catch_up IN (0, 1)),
  CONSTRAINT ck_programme_session_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL OR state = 'HELD')),
  INDEX ix_programme_session_cohort_day (cohort_id, held_on),
  INDEX ix_programme_session_day (held_on, cohort_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A dated meeting of a group. [judicial]';

DELIMITER //

CREATE TRIGGER programme_session_refuses_delete BEFORE DELETE ON programme_session FOR EACH ROW
BEGIN
  IF OLD.state <> 'SCHEDULED' THEN
    CALL refuse_unless_undoing(OLD.import_id, 'programme_session: what was held or cancelled stays');
  END IF;
END//

DELIMITER ;
