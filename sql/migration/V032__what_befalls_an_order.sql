-- What else may befall an order: the centre's answer, another due date, another authority, other ends, and corrections of
-- what was typed. Each says which letter says so. Revisions work as in V008.
SET @@system_versioning_alter_history = 1;

ALTER TABLE order_interval
  ADD COLUMN document_on DATE NULL COMMENT 'Date of that letter. [judicial]' AFTER document_number;

ALTER TABLE order_requirement_change
  ADD COLUMN document_on DATE NULL COMMENT 'Date of that letter. [judicial]' AFTER document_number;

ALTER TABLE order_ending
  MODIFY COLUMN kind VARCHAR(10) COLLATE utf8mb4_bin NULL COMMENT 'LIFTED or REVOKED by the authority, ENDED otherwise, DECLINED by the centre, or DECEASED; null when an earlier statement is withdrawn. [judicial]',
  ADD COLUMN cause       VARCHAR(24) COLLATE utf8mb4_bin NULL COMMENT 'Why: ACQUITTAL, NOT_CHARGED, PARDON, DISMISSAL, REPARATION, PRESCRIPTION, SUBSTITUTED, BREACH, NEW_CONVICTION, DETENTION, TRANSFERRED, JURISDICTION, WITHDREW, MINOR, OUT_OF_AREA, WRONG_CENTRE, NOT_SUITABLE or OTHER; null when not said. [judicial]' AFTER ended_on,
  ADD COLUMN document_on DATE NULL COMMENT 'Date of that letter. [judicial]' AFTER document_number,
  DROP CONSTRAINT ck_order_ending_kind,
  ADD CONSTRAINT ck_order_ending_kind CHECK (kind IN ('LIFTED', 'REVOKED', 'ENDED', 'DECLINED', 'DECEASED')),
  ADD CONSTRAINT ck_order_ending_cause CHECK (cause IN ('ACQUITTAL', 'NOT_CHARGED', 'PARDON', 'DISMISSAL', 'REPARATION',
    'PRESCRIPTION', 'SUBSTITUTED', 'BREACH', 'NEW_CONVICTION', 'DETENTION', 'TRANSFERRED', 'JURISDICTION', 'WITHDREW',
    'MINOR', 'OUT_OF_AREA', 'WRONG_CENTRE', 'NOT_SUITABLE', 'OTHER')),
  ADD CONSTRAINT ck_order_ending_cause_of_kind CHECK (cause IS NULL OR kind IN ('LIFTED', 'REVOKED', 'ENDED', 'DECLINED'));

CREATE SEQUENCE order_answer_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_answer, in blocks of 50. [internal]';
CREATE SEQUENCE order_due_change_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_due_change, in blocks of 50. [internal]';
CREATE SEQUENCE order_authority_change_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_authority_change, in blocks of 50. [internal]';
CREATE SEQUENCE order_correction_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_correction, in blocks of 50. [internal]';

CREATE TABLE order_answer (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_answer_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order that is answered. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about the answer, from 1; the highest one counts. [internal]',
  answer          VARCHAR(10)  COLLATE utf8mb4_bin NULL COMMENT 'ACCEPTED, or INCOMPLETE when data are missing that the reason names; null when an earlier statement is withdrawn. [judicial]',
  answered_on     DATE         NULL COMMENT 'Day of the answer; null together with answer. [judicial]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter in which the centre says so. [judicial]',
  document_on     DATE         NULL COMMENT 'Date of that letter. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'What is missing, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_answer_revision UNIQUE (order_id, revision),
  CONSTRAINT fk_order_answer_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_answer_answer CHECK (answer IN ('ACCEPTED', 'INCOMPLETE')),
  CONSTRAINT ck_order_answer_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_answer_withdrawn CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NOT NULL OR revision > 1)),
  CONSTRAINT ck_order_answer_missing CHECK (answer <> 'INCOMPLETE' OR (reason IS NOT NULL AND TRIM(reason) <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what the centre answered to an order; a refusal is an end. [judicial]';

CREATE TABLE order_due_change (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_due_change_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order whose term was changed. [judicial]',
  effective_on    DATE         NOT NULL COMMENT 'First day on which the new term holds. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this day, from 1; the highest one counts. [internal]',
  due_on          DATE         NULL COMMENT 'Day by which he has to have finished, before interruptions; null when an earlier statement is withdrawn. [judicial]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter or resolution that says so. [judicial]',
  document_on     DATE         NULL COMMENT 'Date of that letter. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'Why, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_due_change_revision UNIQUE (order_id, effective_on, revision),
  CONSTRAINT fk_order_due_change_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_due_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_due_change_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_due_change_due_on CHECK (due_on >= effective_on),
  CONSTRAINT ck_order_due_change_withdrawn CHECK (due_on IS NOT NULL OR revision > 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: the day by which an order is to be fulfilled, when an authority changes it. [judicial]';

CREATE TABLE order_authority_change (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_authority_change_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order that passes to another authority. [judicial]',
  effective_on    DATE         NOT NULL COMMENT 'First day on which the other authority answers for it, local to the centre. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this day, from 1; the highest one counts. [internal]',
  authority_id    BIGINT       NULL COMMENT 'Authority that answers for it from then on; null when an earlier statement is withdrawn. [judicial]',
  holds_from      DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which that day begins where the centre is: from here on its officers see the order, and those of the former no more. [internal]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter or resolution that says so. [judicial]',
  document_on     DATE         NULL COMMENT 'Date of that letter. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'Why, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_authority_change_revision UNIQUE (order_id, effective_on, revision),
  CONSTRAINT fk_order_authority_change_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_authority_change_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT fk_order_authority_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_authority_change_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_authority_change_withdrawn CHECK (authority_id IS NOT NULL OR revision > 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: which authority answers for an order, when it is no longer the one that sent it. [judicial]';

CREATE TABLE order_correction (
  id          BIGINT       NOT NULL COMMENT 'Internal key from order_correction_seq. [internal]',
  order_id    BIGINT       NOT NULL COMMENT 'Order whose typed data were corrected; what they were before is in its history. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'What was wrong. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_order_correction_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_correction_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_correction_reason CHECK (TRIM(reason) <> ''),
  INDEX ix_order_correction_order (order_id, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: that the typed data of an order were corrected, and why. [judicial]';

CREATE TRIGGER order_answer_refuses_update BEFORE UPDATE ON order_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_answer is append-only: add a revision';

CREATE TRIGGER order_answer_refuses_delete BEFORE DELETE ON order_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_answer is append-only';

CREATE TRIGGER order_due_change_refuses_update BEFORE UPDATE ON order_due_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_due_change is append-only: add a revision';

CREATE TRIGGER order_due_change_refuses_delete BEFORE DELETE ON order_due_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_due_change is append-only';

CREATE TRIGGER order_authority_change_refuses_update BEFORE UPDATE ON order_authority_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_authority_change is append-only: add a revision';

CREATE TRIGGER order_authority_change_refuses_delete BEFORE DELETE ON order_authority_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_authority_change is append-only';

CREATE TRIGGER order_correction_refuses_update BEFORE UPDATE ON order_correction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_correction is append-only';

CREATE TRIGGER order_correction_refuses_delete BEFORE DELETE ON order_correction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_correction is append-only';

-- A man whose death is on record gets no new order; whoever recorded it wrongly corrects that first. After and not before:
-- MariaDB 11.4.5 loses the values of INSERT … SELECT into a table with history and a trigger before it.
DELIMITER //
CREATE TRIGGER court_order_refuses_the_dead AFTER INSERT ON court_order FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM order_ending d JOIN court_order o ON o.id = d.order_id
      WHERE o.participant_id = NEW.participant_id AND d.kind = 'DECEASED'
        AND d.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = d.order_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'court_order: his death is on record';
  END IF;
END //
DELIMITER ;
