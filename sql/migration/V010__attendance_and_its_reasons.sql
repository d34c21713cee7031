-- What happened to one man in one session, whether an absence was justified, and leaves given beforehand.
-- All three are statements with consequences in court: added, revised, never rewritten.

CREATE SEQUENCE leave_of_absence_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of leave_of_absence, in blocks of 50. [internal]';

CREATE TABLE attendance_mark (
  participant_id     BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id         BIGINT       NOT NULL COMMENT 'Session. [judicial]',
  revision           SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this man and session, from 1; the highest one counts. [internal]',
  mark               VARCHAR(7)   COLLATE utf8mb4_bin NULL COMMENT 'PRESENT, ABSENT, or null when an earlier statement is withdrawn. [judicial]',
  late_minutes       SMALLINT     NOT NULL DEFAULT 0 COMMENT 'Minutes after the beginning at which he came in. [judicial]',
  late_minutes_known BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'False when the paper only says late; late_minutes is then an assumption. [judicial]',
  left_early_minutes SMALLINT     NOT NULL DEFAULT 0 COMMENT 'Minutes before the planned end at which he left. [judicial]',
  sent_home          VARCHAR(9)   COLLATE utf8mb4_bin NULL COMMENT 'Sent home for his BEHAVIOUR or by the SERVICE for a cause of its own; null when not. [judicial]',
  notice_given       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when he said beforehand that he would not come. [judicial]',
  absence_motive     VARCHAR(12)  COLLATE utf8mb4_bin NULL COMMENT 'Motive he gave: MEDICAL, WORK, FAMILY, LEGAL, RELIGIOUS, BEREAVEMENT, CUSTODY, DISASTER or OTHER; justifies nothing by itself. [sensitive]',
  note               VARCHAR(255) NULL COMMENT 'Short remark on the mark; no clinical content, nobody else named. [sensitive]',
  correction_reason  VARCHAR(255) NULL COMMENT 'Why a closed list was corrected. [judicial]',
  source             VARCHAR(5)   COLLATE utf8mb4_bin NOT NULL DEFAULT 'ROLL' COMMENT 'ROLL (taken in the session) or PAPER (copied from a paper list or workbook). [internal]',
  recorded_at        DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by        BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id          BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (participant_id, session_id, revision),
  CONSTRAINT fk_attendance_mark_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_attendance_mark_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_attendance_mark_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_attendance_mark_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_attendance_mark_revision CHECK (revision >= 1),
  CONSTRAINT ck_attendance_mark_mark CHECK (mark IN ('PRESENT', 'ABSENT')),
  CONSTRAINT ck_attendance_mark_withdrawn CHECK (mark IS NOT NULL OR revision > 1),
  CONSTRAINT ck_attendance_mark_late_minutes CHECK (late_minutes BETWEEN 0 AND 600),
  CONSTRAINT ck_attendance_mark_left_early_minutes CHECK (left_early_minutes BETWEEN 0 AND 600),
  CONSTRAINT ck_attendance_mark_sent_home CHECK (sent_home IN ('BEHAVIOUR', 'SERVICE')),
  CONSTRAINT ck_attendance_mark_only_present CHECK (mark <=> 'PRESENT' OR (late_minutes = 0 AND left_early_minutes = 0 AND sent_home IS NULL)),
  CONSTRAINT ck_attendance_mark_only_absent CHECK (mark <=> 'ABSENT' OR (absence_motive IS NULL AND notice_given = 0)),
  CONSTRAINT ck_attendance_mark_absence_motive CHECK (absence_motive IN ('MEDICAL', 'WORK', 'FAMILY', 'LEGAL', 'RELIGIOUS',
    'BEREAVEMENT', 'CUSTODY', 'DISASTER', 'OTHER')),
  CONSTRAINT ck_attendance_mark_flags CHECK (late_minutes_known IN (0, 1) AND notice_given IN (0, 1)),
  CONSTRAINT ck_attendance_mark_texts CHECK ((note IS NULL OR TRIM(note) <> '') AND (correction_reason IS NULL OR TRIM(correction_reason) <> '')),
  CONSTRAINT ck_attendance_mark_source CHECK (source IN ('ROLL', 'PAPER')),
  INDEX ix_attendance_mark_session (session_id, participant_id, revision, mark, late_minutes, left_early_minutes, sent_home, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what happened to one man in one session. [judicial]';

CREATE TRIGGER attendance_mark_refuses_update BEFORE UPDATE ON attendance_mark FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'attendance_mark is append-only: add a revision';

CREATE TRIGGER attendance_mark_refuses_delete BEFORE DELETE ON attendance_mark FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'attendance_mark is append-only');

CREATE TABLE justification (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id     BIGINT       NOT NULL COMMENT 'Session he missed. [judicial]',
  revision       SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this man and session, from 1; the highest one counts. [internal]',
  submitted_on   DATE         NOT NULL COMMENT 'Day he handed it in. [judicial]',
  decision       VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL DEFAULT 'PENDING' COMMENT 'PENDING, ACCEPTED or DENIED. [judicial]',
  decided_on     DATE         NULL COMMENT 'Day of the decision; null while it is pending. [judicial]',
  override       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when accepted although handed in too late; needs a reason. [judicial]',
  reason         VARCHAR(255) NULL COMMENT 'Reason of the decision, the override or the correction. [judicial]',
  motive         VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'OTHER' COMMENT 'What the document is about: MEDICAL, WORK, FAMILY, LEGAL, RELIGIOUS, BEREAVEMENT, CUSTODY, DISASTER or OTHER. [sensitive]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id      BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (participant_id, session_id, revision),
  CONSTRAINT fk_justification_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_justification_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_justification_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_justification_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_justification_revision CHECK (revision >= 1),
  CONSTRAINT ck_justification_decision CHECK (decision IN ('PENDING', 'ACCEPTED', 'DENIED')),
  CONSTRAINT ck_justification_decided CHECK ((decided_on IS NULL) = (decision = 'PENDING')),
  CONSTRAINT ck_justification_decided_on CHECK (decided_on >= submitted_on),
  CONSTRAINT ck_justification_override CHECK (override IN (0, 1) AND (override = 0 OR (decision = 'ACCEPTED' AND reason IS NOT NULL))),
  CONSTRAINT ck_justification_reason CHECK (TRIM(reason) <> ''),
  CONSTRAINT ck_justification_motive CHECK (motive IN ('MEDICAL', 'WORK', 'FAMILY', 'LEGAL', 'RELIGIOUS',
    'BEREAVEMENT', 'CUSTODY', 'DISASTER', 'OTHER')),
  INDEX ix_justification_session (session_id, participant_id, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: a document that should excuse an absence, and what was decided on it. [judicial]';

CREATE TRIGGER justification_refuses_update BEFORE UPDATE ON justification FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'justification is append-only: add a revision';

CREATE TRIGGER justification_refuses_delete BEFORE DELETE ON justification FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'justification is append-only');

CREATE TABLE leave_of_absence (
  id             BIGINT       NOT NULL COMMENT 'Internal key from leave_of_absence_seq. [internal]',
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  from_on        DATE         NOT NULL COMMENT 'First day of the leave. [judicial]',
  revision       SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this first day, from 1; the highest one counts. [internal]',
  to_on          DATE         NOT NULL COMMENT 'First day after the leave; equal to from_on when it is withdrawn. [judicial]',
  approved_on    DATE         NOT NULL COMMENT 'Day it was approved. [judicial]',
  reason         VARCHAR(255) NULL COMMENT 'Who approved it and why, or why it was corrected. [sensitive]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id      BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_leave_of_absence_revision UNIQUE (participant_id, from_on, revision),
  CONSTRAINT fk_leave_of_absence_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_leave_of_absence_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_leave_of_absence_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_leave_of_absence_revision CHECK (revision >= 1),
  CONSTRAINT ck_leave_of_absence_range CHECK (to_on >= from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: days on which a man was allowed to be away. [judicial]';

CREATE TRIGGER leave_of_absence_refuses_update BEFORE UPDATE ON leave_of_absence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_of_absence is append-only: add a revision';

CREATE TRIGGER leave_of_absence_refuses_delete BEFORE DELETE ON leave_of_absence FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'leave_of_absence is append-only');
