-- Men who wait for a group, and the hours at which a man can come. An entry of the waiting list ends with a reason and
-- stays. Hours are statements: the next revision replaces the earlier one wholly; one without windows says at any time.

CREATE SEQUENCE waiting_entry_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of waiting_entry, in blocks of 50. [internal]';

SET @@system_versioning_alter_history = 1;
ALTER TABLE court_order ADD CONSTRAINT uq_court_order_participant UNIQUE (id, participant_id);

CREATE TABLE waiting_entry (
  id             BIGINT       NOT NULL COMMENT 'Internal key from waiting_entry_seq. [internal]',
  public_ref     UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id BIGINT       NOT NULL COMMENT 'Man who waits. [personal]',
  centre_id      BIGINT       NOT NULL COMMENT 'Centre of the man, repeated so that lists are limited without a join. [internal]',
  order_id       BIGINT       NULL COMMENT 'Order for which he waits; null when none is registered yet. [judicial]',
  since_on       DATE         NOT NULL COMMENT 'Day from which he waits. [judicial]',
  note           VARCHAR(255) NULL COMMENT 'Practical remark about the place he needs; no clinical content, nobody else named. [sensitive]',
  ended_on       DATE         NULL COMMENT 'Day from which he waits no longer; null while he does. [judicial]',
  end_reason     VARCHAR(12)  COLLATE utf8mb4_bin NULL COMMENT 'ASSIGNED, WITHDRAWN (he no longer wants or has to), DIED or MISTAKE; null while he waits. [judicial]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which he was put on the list. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that did it. [internal]',
  ended_by       BIGINT       NULL COMMENT 'Account that ended it. [internal]',
  version        INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  waits          TINYINT      AS (IF(ended_on IS NULL, 1, NULL)) PERSISTENT COMMENT '1 while he waits, else null: nobody stands on the list twice. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_waiting_entry_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_waiting_entry_waits UNIQUE (participant_id, waits),
  CONSTRAINT fk_waiting_entry_participant FOREIGN KEY (participant_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_waiting_entry_order FOREIGN KEY (order_id, participant_id) REFERENCES court_order (id, participant_id),
  CONSTRAINT fk_waiting_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_waiting_entry_ended_by FOREIGN KEY (ended_by) REFERENCES app_user (id),
  CONSTRAINT ck_waiting_entry_note CHECK (TRIM(note) <> ''),
  CONSTRAINT ck_waiting_entry_end_reason CHECK (end_reason IN ('ASSIGNED', 'WITHDRAWN', 'DIED', 'MISTAKE')),
  CONSTRAINT ck_waiting_entry_ended CHECK ((ended_on IS NULL) = (end_reason IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL)),
  CONSTRAINT ck_waiting_entry_range CHECK (ended_on >= since_on),
  INDEX ix_waiting_entry_centre (centre_id, waits, since_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A man who waits, or waited, for a group. [judicial]';

CREATE TRIGGER waiting_entry_refuses_delete BEFORE DELETE ON waiting_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'waiting_entry: waiting is ended, not deleted';

CREATE TABLE availability (
  participant_id BIGINT      NOT NULL COMMENT 'Man. [personal]',
  revision       SMALLINT    NOT NULL DEFAULT 1 COMMENT 'Number of the statement about him, from 1; the highest one counts. [internal]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, revision),
  CONSTRAINT fk_availability_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_availability_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_availability_revision CHECK (revision >= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: a statement of the hours at which a man can come; without windows, at any time. [personal]';

CREATE TABLE availability_window (
  participant_id BIGINT     NOT NULL COMMENT 'Man. [personal]',
  revision       SMALLINT   NOT NULL COMMENT 'Statement it belongs to. [internal]',
  weekday        VARCHAR(9) COLLATE utf8mb4_bin NOT NULL COMMENT 'MONDAY to SUNDAY. [personal]',
  from_time      TIME       NOT NULL COMMENT 'Earliest hour at which a session may begin, local to the centre. [personal]',
  to_time        TIME       NOT NULL COMMENT 'Latest hour at which a session may end, local to the centre. [personal]',
  PRIMARY KEY (participant_id, revision, weekday, from_time),
  CONSTRAINT fk_availability_window_statement FOREIGN KEY (participant_id, revision) REFERENCES availability (participant_id, revision),
  CONSTRAINT ck_availability_window_weekday CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  CONSTRAINT ck_availability_window_range CHECK (from_time >= '00:00:00' AND to_time <= '23:59:59' AND from_time < to_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: a stretch of a weekday at which a man can come. [personal]';

CREATE TRIGGER availability_refuses_update BEFORE UPDATE ON availability FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'availability is append-only: add a revision';

CREATE TRIGGER availability_refuses_delete BEFORE DELETE ON availability FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'availability is append-only';

CREATE TRIGGER availability_window_refuses_update BEFORE UPDATE ON availability_window FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'availability_window is append-only: add a revision';

CREATE TRIGGER availability_window_refuses_delete BEFORE DELETE ON availability_window FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'availability_window is append-only';
