-- Somebody asks that a man may be away on some days; the coordination says yes or no. leave_of_absence (V010) stays what the engine
-- reads: a yes adds its statement there, and taking it back adds another. Leaves of imports have no request.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE leave_request_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of leave_request, in blocks of 50. [internal]';

CREATE TABLE leave_request (
  id             BIGINT       NOT NULL COMMENT 'Internal key from leave_request_seq. [internal]',
  public_ref     UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  from_on        DATE         NOT NULL COMMENT 'First day on which he would be away. [judicial]',
  to_on          DATE         NOT NULL COMMENT 'First day after the leave; at most 42 days after the first. [judicial]',
  motive         VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Why: MEDICAL, WORK, FAMILY, LEGAL, RELIGIOUS, BEREAVEMENT, CUSTODY, DISASTER or OTHER. [sensitive]',
  detail         VARCHAR(255) NULL COMMENT 'Short words on it; no clinical content, nobody else named. [sensitive]',
  document       VARCHAR(160) NULL COMMENT 'Document that was shown: who issued it, number, day; null when there is none. [sensitive]',
  asked_by       VARCHAR(9)   COLLATE utf8mb4_bin NOT NULL COMMENT 'Who asks: HIMSELF, FAMILY, LAWYER, AUTHORITY or OTHER. [judicial]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_leave_request_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_leave_request_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_leave_request_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_leave_request_range CHECK (to_on > from_on AND DATEDIFF(to_on, from_on) <= 42),
  CONSTRAINT ck_leave_request_motive CHECK (motive IN ('MEDICAL', 'WORK', 'FAMILY', 'LEGAL', 'RELIGIOUS',
    'BEREAVEMENT', 'CUSTODY', 'DISASTER', 'OTHER')),
  CONSTRAINT ck_leave_request_asked_by CHECK (asked_by IN ('HIMSELF', 'FAMILY', 'LAWYER', 'AUTHORITY', 'OTHER')),
  CONSTRAINT ck_leave_request_texts CHECK ((detail IS NULL OR TRIM(detail) <> '') AND (document IS NULL OR TRIM(document) <> '')),
  INDEX ix_leave_request_participant (participant_id, from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: days for which leave was asked. [judicial]';

CREATE TABLE leave_request_answer (
  request_id  BIGINT       NOT NULL COMMENT 'Request. [judicial]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the answer, from 1; the highest one counts. [internal]',
  answer      VARCHAR(9)   COLLATE utf8mb4_bin NOT NULL COMMENT 'APPROVED, DENIED, or WITHDRAWN: not asked any more, or taken back after a yes. [judicial]',
  reason      VARCHAR(255) NULL COMMENT 'Why; needed for everything but a yes. [sensitive]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that answers. [internal]',
  PRIMARY KEY (request_id, revision),
  CONSTRAINT fk_leave_request_answer_request FOREIGN KEY (request_id) REFERENCES leave_request (id),
  CONSTRAINT fk_leave_request_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_leave_request_answer_revision CHECK (revision BETWEEN 1 AND 2),
  CONSTRAINT ck_leave_request_answer_answer CHECK (answer IN ('APPROVED', 'DENIED', 'WITHDRAWN')),
  CONSTRAINT ck_leave_request_answer_reason CHECK ((answer = 'APPROVED' OR reason IS NOT NULL) AND (reason IS NULL OR TRIM(reason) <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what the coordination says to a request for leave. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (850, 'leave_request', 'id', FALSE);

DELIMITER //

CREATE TRIGGER leave_request_does_not_overlap BEFORE INSERT ON leave_request FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM leave_request q WHERE q.participant_id = NEW.participant_id
      AND q.from_on < NEW.to_on AND NEW.from_on < q.to_on
      AND NOT EXISTS (SELECT 1 FROM leave_request_answer a WHERE a.request_id = q.id AND a.answer <> 'APPROVED')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request: another one covers some of these days';
  END IF;
END//

CREATE TRIGGER leave_request_refuses_merged_files AFTER INSERT ON leave_request FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'leave_request: another file goes on for this one')//

CREATE TRIGGER leave_request_refuses_update BEFORE UPDATE ON leave_request FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'leave_request is append-only');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.from_on = OLD.from_on AND NEW.to_on = OLD.to_on
      AND NEW.motive = OLD.motive AND NEW.detail <=> OLD.detail AND NEW.document <=> OLD.document AND NEW.asked_by = OLD.asked_by
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request is append-only';
  END IF;
END//

CREATE TRIGGER leave_request_refuses_delete BEFORE DELETE ON leave_request FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request is append-only: withdraw it'//

CREATE TRIGGER leave_request_answer_follows BEFORE INSERT ON leave_request_answer FOR EACH ROW
BEGIN
  IF NEW.revision = 2 AND NOT (NEW.answer = 'WITHDRAWN' AND EXISTS (SELECT 1 FROM leave_request_answer a
      WHERE a.request_id = NEW.request_id AND a.revision = 1 AND a.answer = 'APPROVED')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request_answer: only a yes is taken back';
  END IF;
END//

CREATE TRIGGER leave_request_answer_refuses_update BEFORE UPDATE ON leave_request_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request_answer is append-only'//

CREATE TRIGGER leave_request_answer_refuses_delete BEFORE DELETE ON leave_request_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'leave_request_answer is append-only'//

DELIMITER ;
