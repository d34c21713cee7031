-- Once the time is over in which those who took a list correct it themselves, a mark changes because somebody asks and another person
-- of the coordination says yes. What is asked for is a whole statement about the man, so that a yes appends it as it stands.

CREATE SEQUENCE correction_request_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of correction_request, in blocks of 50. [internal]';

CREATE TABLE correction_request (
  id                 BIGINT       NOT NULL COMMENT 'Internal key from correction_request_seq. [internal]',
  public_ref         UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id     BIGINT       NOT NULL COMMENT 'Man. [judicial]',
  session_id         BIGINT       NOT NULL COMMENT 'Session whose list is closed. [judicial]',
  revision           SMALLINT     NOT NULL COMMENT 'Revision of the mark that whoever asks saw; 0 when nothing was recorded. A yes appends the next one. [internal]',
  mark               VARCHAR(7)   COLLATE utf8mb4_bin NULL COMMENT 'What should stand: PRESENT, ABSENT, or null for no mark. [judicial]',
  late_minutes       SMALLINT     NOT NULL COMMENT 'Minutes after the beginning at which he came in. [judicial]',
  late_minutes_known BOOLEAN      NOT NULL COMMENT 'False when only that he was late is known; late_minutes is then an assumption. [judicial]',
  left_early_minutes SMALLINT     NOT NULL COMMENT 'Minutes before the planned end at which he left. [judicial]',
  sent_home          VARCHAR(9)   COLLATE utf8mb4_bin NULL COMMENT 'Sent home for his BEHAVIOUR or by the SERVICE; null when not. [judicial]',
  notice_given       BOOLEAN      NOT NULL COMMENT 'True when he said beforehand that he would not come. [judicial]',
  absence_motive     VARCHAR(12)  COLLATE utf8mb4_bin NULL COMMENT 'Motive he gave, as in attendance_mark. [sensitive]',
  note               VARCHAR(255) NULL COMMENT 'Short remark on the mark; no clinical content, nobody else named. [sensitive]',
  reason             VARCHAR(255) NOT NULL COMMENT 'Why it should be corrected; it becomes the reason of the mark. [judicial]',
  recorded_at        DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was asked for. [internal]',
  recorded_by        BIGINT       NOT NULL COMMENT 'Account that asks. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_correction_request_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_correction_request_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_correction_request_session FOREIGN KEY (session_id) REFERENCES programme_session (id),
  CONSTRAINT fk_correction_request_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_correction_request_revision CHECK (revision >= 0 AND (mark IS NOT NULL OR revision >= 1)),
  CONSTRAINT ck_correction_request_mark CHECK (mark IN ('PRESENT', 'ABSENT')),
  CONSTRAINT ck_correction_request_minutes CHECK (late_minutes BETWEEN 0 AND 600 AND left_early_minutes BETWEEN 0 AND 600),
  CONSTRAINT ck_correction_request_sent_home CHECK (sent_home IN ('BEHAVIOUR', 'SERVICE')),
  CONSTRAINT ck_correction_request_only_present CHECK (mark <=> 'PRESENT' OR (late_minutes = 0 AND left_early_minutes = 0 AND sent_home IS NULL)),
  CONSTRAINT ck_correction_request_only_absent CHECK (mark <=> 'ABSENT' OR (absence_motive IS NULL AND notice_given = 0)),
  CONSTRAINT ck_correction_request_motive CHECK (absence_motive IN ('MEDICAL', 'WORK', 'FAMILY', 'LEGAL', 'RELIGIOUS', 'BEREAVEMENT', 'CUSTODY', 'DISASTER', 'OTHER')),
  CONSTRAINT ck_correction_request_flags CHECK (late_minutes_known IN (0, 1) AND notice_given IN (0, 1)),
  CONSTRAINT ck_correction_request_texts CHECK (TRIM(reason) <> '' AND (note IS NULL OR TRIM(note) <> '')),
  INDEX ix_correction_request_mark (participant_id, session_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: corrections of marks that somebody asks for. [judicial]';

CREATE TABLE correction_answer (
  request_id  BIGINT       NOT NULL COMMENT 'Request. [judicial]',
  approved    BOOLEAN      NOT NULL COMMENT 'True when the mark was appended. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why, in the words of whoever answers. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that answers; not the one that asks. [internal]',
  PRIMARY KEY (request_id),
  CONSTRAINT fk_correction_answer_request FOREIGN KEY (request_id) REFERENCES correction_request (id),
  CONSTRAINT fk_correction_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_correction_answer_approved CHECK (approved IN (0, 1)),
  CONSTRAINT ck_correction_answer_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what another person says to such a request, once. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES (1500, 'correction_request', 'id', FALSE);

DELIMITER //

-- One open request about a mark, about a list that is closed, and about what stands there when it is asked.
CREATE TRIGGER correction_request_is_one AFTER INSERT ON correction_request FOR EACH ROW
BEGIN
  DECLARE others INT;
  DECLARE closed INT;
  DECLARE stands INT;
  SELECT COUNT(*) INTO others FROM correction_request q LEFT JOIN correction_answer a ON a.request_id = q.id
    WHERE q.participant_id = NEW.participant_id AND q.session_id = NEW.session_id AND a.request_id IS NULL AND q.id <> NEW.id;
  SELECT COUNT(*) INTO closed FROM programme_session s WHERE s.id = NEW.session_id AND s.closed_at IS NOT NULL;
  SELECT COALESCE(MAX(m.revision), 0) INTO stands FROM attendance_mark m
    WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id;
  IF others > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_request: another one about this mark is open';
  ELSEIF closed = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_request: an open list is simply marked';
  ELSEIF stands <> NEW.revision THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_request: another mark stands there';
  END IF;
  CALL refuse_merged_file(NEW.participant_id, 'correction_request: another file goes on for this one');
END//

CREATE TRIGGER correction_request_refuses_update BEFORE UPDATE ON correction_request FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'correction_request is append-only: answer it');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.session_id = OLD.session_id AND NEW.revision = OLD.revision
      AND NEW.mark <=> OLD.mark AND NEW.late_minutes = OLD.late_minutes AND NEW.late_minutes_known = OLD.late_minutes_known
      AND NEW.left_early_minutes = OLD.left_early_minutes AND NEW.sent_home <=> OLD.sent_home AND NEW.notice_given = OLD.notice_given
      AND NEW.absence_motive <=> OLD.absence_motive AND NEW.note <=> OLD.note AND NEW.reason = OLD.reason
      AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_request is append-only: answer it';
  END IF;
END//

CREATE TRIGGER correction_request_refuses_delete BEFORE DELETE ON correction_request FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_request is append-only: answer it'//

-- Another person answers; a yes stands only beside the mark that it appended.
CREATE TRIGGER correction_answer_takes_another AFTER INSERT ON correction_answer FOR EACH ROW
BEGIN
  DECLARE own INT;
  DECLARE appended INT;
  SELECT COUNT(*) INTO own FROM correction_request q WHERE q.id = NEW.request_id AND q.recorded_by = NEW.recorded_by;
  SELECT COUNT(*) INTO appended FROM correction_request q
    JOIN attendance_mark m ON m.participant_id = q.participant_id AND m.session_id = q.session_id AND m.revision = q.revision + 1
      AND m.mark <=> q.mark AND m.late_minutes = q.late_minutes AND m.left_early_minutes = q.left_early_minutes
      AND m.sent_home <=> q.sent_home AND m.correction_reason = q.reason AND m.recorded_by = NEW.recorded_by
    WHERE q.id = NEW.request_id;
  IF own > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_answer: whoever asks does not answer';
  ELSEIF NEW.approved = 1 AND appended = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_answer: a yes appends the mark that was asked for';
  END IF;
END//

CREATE TRIGGER correction_answer_refuses_update BEFORE UPDATE ON correction_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_answer is append-only'//

CREATE TRIGGER correction_answer_refuses_delete BEFORE DELETE ON correction_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'correction_answer is append-only'//

DELIMITER ;
