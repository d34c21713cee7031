-- An order, not a man, is what is fulfilled or not. What a court later says about it is added as a fact.
-- Facts are revised, never rewritten: the same subject with the next revision replaces the earlier one from its
-- recorded_at on. An interval that should not have been is revised to an empty one (to_on = from_on).

CREATE SEQUENCE court_order_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of court_order, in blocks of 50. [internal]';
CREATE SEQUENCE order_interval_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_interval, in blocks of 50. [internal]';
CREATE SEQUENCE order_requirement_change_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_requirement_change, in blocks of 50. [internal]';
CREATE SEQUENCE order_ending_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_ending, in blocks of 50. [internal]';
CREATE SEQUENCE completion_fact_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of completion_fact, in blocks of 50. [internal]';

CREATE TABLE court_order (
  id                     BIGINT       NOT NULL COMMENT 'Internal key from court_order_seq. [internal]',
  public_ref             UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id         BIGINT       NOT NULL COMMENT 'Man who has to attend. [judicial]',
  centre_id              BIGINT       NOT NULL COMMENT 'Centre of the man, repeated so that lists are limited without a join. [internal]',
  authority_id           BIGINT       NULL COMMENT 'Authority that sent him; null when he came by himself or the authority is not yet matched. [judicial]',
  authority_as_written   VARCHAR(200) NULL COMMENT 'Authority as the letter or the workbook writes it. [judicial]',
  legal_figure           VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Legal ground of the order. [judicial]',
  oficio_number          VARCHAR(60)  NULL COMMENT 'Number of the official letter, as written. [judicial]',
  oficio_date            DATE         NULL COMMENT 'Date of the official letter. [judicial]',
  received_on            DATE         NOT NULL COMMENT 'Day the centre received it; terms to present himself run from here. [judicial]',
  case_number            VARCHAR(60)  NULL COMMENT 'Number of the court case, as written. [judicial]',
  case_number_normalised VARCHAR(60)  COLLATE utf8mb4_bin NULL COMMENT 'The same without spaces and differences of writing, for searches. [judicial]',
  judge_name             VARCHAR(160) NULL COMMENT 'Judge or officer who signed. [judicial]',
  effective_on           DATE         NOT NULL COMMENT 'First day from which sessions are owed. [judicial]',
  due_on                 DATE         NULL COMMENT 'Day by which he has to have finished, before interruptions; null when the order sets none. [judicial]',
  policy_id              BIGINT       NOT NULL COMMENT 'Rules by which the order is judged. [judicial]',
  overrides              JSON         NULL COMMENT 'Parameters the order sets otherwise: an object from their dotted name to value and source (the clause). [judicial]',
  arrived_on             DATE         NULL COMMENT 'Day of his first contact in person under this order; null until then. [judicial]',
  import_id              BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  version                INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_court_order_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_court_order_participant FOREIGN KEY (participant_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_court_order_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_court_order_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT fk_court_order_legal_figure FOREIGN KEY (legal_figure) REFERENCES legal_figure (code),
  CONSTRAINT fk_court_order_policy FOREIGN KEY (policy_id) REFERENCES compliance_policy (id),
  CONSTRAINT fk_court_order_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_court_order_origin CHECK (authority_id IS NOT NULL OR authority_as_written IS NOT NULL OR legal_figure = 'VOLUNTARIO'),
  CONSTRAINT ck_court_order_texts CHECK ((authority_as_written IS NULL OR TRIM(authority_as_written) <> '')
    AND (oficio_number IS NULL OR TRIM(oficio_number) <> '') AND (judge_name IS NULL OR TRIM(judge_name) <> '')),
  CONSTRAINT ck_court_order_case_number CHECK ((case_number IS NULL) = (case_number_normalised IS NULL)
    AND (case_number IS NULL OR (TRIM(case_number) <> '' AND TRIM(case_number_normalised) <> ''))),
  CONSTRAINT ck_court_order_due_on CHECK (due_on >= effective_on),
  CONSTRAINT ck_court_order_overrides CHECK (overrides IS NULL OR (JSON_VALID(overrides) AND JSON_TYPE(overrides) = 'OBJECT')),
  INDEX ix_court_order_centre (centre_id, due_on),
  INDEX ix_court_order_authority (authority_id, participant_id),
  INDEX ix_court_order_case_number (case_number_normalised),
  INDEX ix_court_order_oficio (oficio_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'An order or agreement to attend; one man may have several. [judicial]';

CREATE TRIGGER court_order_refuses_delete BEFORE DELETE ON court_order FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'court_order: an order is never deleted');

CREATE TABLE order_interval (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_interval_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order that rests. [judicial]',
  kind            VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'SUSPENDED (by amparo; the due date stays) or INTERRUPTED (custody for another case; the due date moves). [judicial]',
  from_on         DATE         NOT NULL COMMENT 'First day of the rest. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this kind and first day, from 1; the highest one counts. [internal]',
  to_on           DATE         NULL COMMENT 'First day after the rest; null while it lasts; equal to from_on when it is withdrawn. [judicial]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter or resolution that says so. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'Why, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id       BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_interval_revision UNIQUE (order_id, kind, from_on, revision),
  CONSTRAINT fk_order_interval_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_interval_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_order_interval_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_order_interval_kind CHECK (kind IN ('SUSPENDED', 'INTERRUPTED')),
  CONSTRAINT ck_order_interval_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_interval_range CHECK (to_on >= from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: days in which nothing is owed under an order. [judicial]';

CREATE TRIGGER order_interval_refuses_update BEFORE UPDATE ON order_interval FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_interval is append-only: add a revision';

CREATE TRIGGER order_interval_refuses_delete BEFORE DELETE ON order_interval FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'order_interval is append-only');

CREATE TABLE order_requirement_change (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_requirement_change_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order that was changed. [judicial]',
  effective_on    DATE         NOT NULL COMMENT 'First day on which the new amount is asked for. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this day, from 1; the highest one counts. [internal]',
  required        INT          NOT NULL COMMENT 'Sessions, or minutes when the policy counts minutes, asked for in all. [judicial]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter or resolution that says so. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'Why, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id       BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_requirement_change_revision UNIQUE (order_id, effective_on, revision),
  CONSTRAINT fk_order_requirement_change_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_requirement_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_order_requirement_change_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_order_requirement_change_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_requirement_change_required CHECK (required BETWEEN 1 AND 100000)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: the amount an order asks for, when a court changes it. [judicial]';

CREATE TRIGGER order_requirement_change_refuses_update BEFORE UPDATE ON order_requirement_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_requirement_change is append-only: add a revision';

CREATE TRIGGER order_requirement_change_refuses_delete BEFORE DELETE ON order_requirement_change FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'order_requirement_change is append-only');

CREATE TABLE order_ending (
  id              BIGINT       NOT NULL COMMENT 'Internal key from order_ending_seq. [internal]',
  order_id        BIGINT       NOT NULL COMMENT 'Order that ended. [judicial]',
  revision        SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about the end, from 1; the highest one counts. [internal]',
  kind            VARCHAR(10)  COLLATE utf8mb4_bin NULL COMMENT 'LIFTED, REVOKED or DECEASED; null when an earlier statement is withdrawn. [judicial]',
  ended_on        DATE         NULL COMMENT 'Day of the end; null together with kind. [judicial]',
  document_number VARCHAR(60)  NULL COMMENT 'Letter or resolution that says so. [judicial]',
  reason          VARCHAR(255) NULL COMMENT 'Why, or why it was corrected. [judicial]',
  recorded_at     DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by     BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id       BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_ending_revision UNIQUE (order_id, revision),
  CONSTRAINT fk_order_ending_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_ending_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_order_ending_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_order_ending_kind CHECK (kind IN ('LIFTED', 'REVOKED', 'DECEASED')),
  CONSTRAINT ck_order_ending_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_ending_withdrawn CHECK ((kind IS NULL) = (ended_on IS NULL) AND (kind IS NOT NULL OR revision > 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: an order that ended otherwise than by being fulfilled. [judicial]';

CREATE TRIGGER order_ending_refuses_update BEFORE UPDATE ON order_ending FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_ending is append-only: add a revision';

CREATE TRIGGER order_ending_refuses_delete BEFORE DELETE ON order_ending FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'order_ending is append-only');

CREATE TABLE completion_fact (
  id          BIGINT       NOT NULL COMMENT 'Internal key from completion_fact_seq. [internal]',
  order_id    BIGINT       NOT NULL COMMENT 'Order it counts for; done once for two orders, it is written twice. [judicial]',
  kind        VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL COMMENT 'POST (final instrument applied) or CLOSING_INTERVIEW. [judicial]',
  revision    SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this kind, from 1; the highest one counts. [internal]',
  done_on     DATE         NULL COMMENT 'Day it was done; null when an earlier statement is withdrawn. [judicial]',
  reason      VARCHAR(255) NULL COMMENT 'Why it was corrected. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  import_id   BIGINT       NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_completion_fact_revision UNIQUE (order_id, kind, revision),
  CONSTRAINT fk_completion_fact_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_completion_fact_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_completion_fact_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_completion_fact_kind CHECK (kind IN ('POST', 'CLOSING_INTERVIEW')),
  CONSTRAINT ck_completion_fact_revision CHECK (revision >= 1),
  CONSTRAINT ck_completion_fact_withdrawn CHECK (done_on IS NOT NULL OR revision > 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what besides sessions an order needs to be fulfilled, without any result. [judicial]';

CREATE TRIGGER completion_fact_refuses_update BEFORE UPDATE ON completion_fact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'completion_fact is append-only: add a revision';

CREATE TRIGGER completion_fact_refuses_delete BEFORE DELETE ON completion_fact FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'completion_fact is append-only');
