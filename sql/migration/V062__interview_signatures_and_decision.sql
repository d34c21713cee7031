-- From the interview to the decision: what he can, what was asked, how high the risk is, what he signed, who may not deal with
-- him, and what was decided. Every statement has a revision; the highest one counts. No text of an instrument, nothing about
-- a partner or a victim. Constraints and the triggers at the end say what a page may forget.

CREATE SEQUENCE intake_interview_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_interview, in blocks of 50. [internal]';
CREATE SEQUENCE intake_availability_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_availability, in blocks of 50. [internal]';
CREATE SEQUENCE intake_screening_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_screening, in blocks of 50. [internal]';
CREATE SEQUENCE intake_signature_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_signature, in blocks of 50. [internal]';
CREATE SEQUENCE intake_conflict_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_conflict, in blocks of 50. [internal]';
CREATE SEQUENCE intake_decision_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_decision, in blocks of 50. [internal]';

CREATE TABLE intake_availability (
  id             BIGINT NOT NULL                          COMMENT 'Internal key from intake_availability_seq. [internal]',
  order_id       BIGINT NOT NULL                          COMMENT 'Order under which he is taken in. [judicial]',
  revision       SMALLINT NOT NULL                        COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  weekdays       VARCHAR(70) COLLATE utf8mb4_bin NOT NULL COMMENT 'Days on which he can come, MONDAY to SUNDAY, separated by commas. [personal]',
  parts          VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'Parts of the day: MORNING, AFTERNOON, EVENING, separated by commas. [personal]',
  travel_minutes SMALLINT NULL                            COMMENT 'Minutes from where he lives; null when not asked. [personal]',
  shifts         VARCHAR(8) COLLATE utf8mb4_bin NOT NULL  COMMENT 'NONE, FIXED or ROTATING hours of work. [personal]',
  recorded_at    DATETIME(6) NOT NULL                     COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT NOT NULL                          COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_availability_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_availability_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_availability_revision UNIQUE (order_id, revision),
  CONSTRAINT ck_intake_availability_revision CHECK (revision >= 1),
  CONSTRAINT ck_intake_availability_weekdays CHECK (weekdays REGEXP '^((MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY(,|$))+$'),
  CONSTRAINT ck_intake_availability_parts CHECK (parts REGEXP '^((MORNING|AFTERNOON|EVENING)(,|$))+$'),
  CONSTRAINT ck_intake_availability_travel CHECK (travel_minutes BETWEEN 0 AND 600),
  CONSTRAINT ck_intake_availability_shifts CHECK (shifts IN ('NONE', 'FIXED', 'ROTATING'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: when he can come. [personal]';

CREATE TABLE intake_conflict (
  id          BIGINT NOT NULL      COMMENT 'Internal key from intake_conflict_seq. [internal]',
  order_id    BIGINT NOT NULL      COMMENT 'Order under which he is taken in. [judicial]',
  user_id     BIGINT NOT NULL      COMMENT 'Account of the person who has a tie with him. [sensitive]',
  revision    SMALLINT NOT NULL    COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  holds       BOOLEAN NOT NULL     COMMENT 'False when an earlier statement is withdrawn. [sensitive]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT NOT NULL      COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_conflict_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_conflict_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_conflict_revision UNIQUE (order_id, user_id, revision),
  CONSTRAINT ck_intake_conflict_revision CHECK (revision >= 1),
  CONSTRAINT fk_intake_conflict_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_intake_conflict_holds CHECK (holds IN (0, 1) AND (holds = 1 OR revision > 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: who of the staff may not deal with a man, because of a tie. Which tie is nowhere said. [sensitive]';

CREATE TABLE intake_interview (
  id          BIGINT NOT NULL                COMMENT 'Internal key from intake_interview_seq. [internal]',
  order_id    BIGINT NOT NULL                COMMENT 'Order under which he is taken in. [judicial]',
  revision    SMALLINT NOT NULL              COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  held_on     DATE NOT NULL                  COMMENT 'Day of the interview, local to the centre. [judicial]',
  held_by     BIGINT NOT NULL                COMMENT 'Account of whoever held it. [internal]',
  set_version SMALLINT NOT NULL              COMMENT 'Version of the list of criteria. [internal]',
  interpreter VARCHAR(120) NULL              COMMENT 'Interpreter who was there; null when none was needed. [personal]',
  adjusted    BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'True when it was adjusted to what he needs. [sensitive]',
  recorded_at DATETIME(6) NOT NULL           COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT NOT NULL                COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_interview_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_interview_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_interview_revision UNIQUE (order_id, revision),
  CONSTRAINT ck_intake_interview_revision CHECK (revision >= 1),
  CONSTRAINT fk_intake_interview_held_by FOREIGN KEY (held_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_interview_interpreter CHECK (TRIM(interpreter) <> ''),
  CONSTRAINT ck_intake_interview_adjusted CHECK (adjusted IN (0, 1)),
  CONSTRAINT ck_intake_interview_past CHECK (held_on <= DATE(recorded_at + INTERVAL 1 DAY))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: that he was interviewed; a revision carries all its answers anew. [sensitive]';

CREATE TABLE intake_answer (
  interview_id BIGINT NOT NULL                          COMMENT 'Interview. [sensitive]',
  set_version  SMALLINT NOT NULL                        COMMENT 'Version of the list. [internal]',
  code         VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'Criterion. [sensitive]',
  answer       VARCHAR(7) COLLATE utf8mb4_bin NOT NULL  COMMENT 'YES, NO or UNKNOWN. [sensitive]',
  PRIMARY KEY (interview_id, code),
  CONSTRAINT fk_intake_answer_interview FOREIGN KEY (interview_id) REFERENCES intake_interview (id),
  CONSTRAINT fk_intake_answer_criterion FOREIGN KEY (set_version, code) REFERENCES admission_criterion (set_version, code),
  CONSTRAINT ck_intake_answer_answer CHECK (answer IN ('YES', 'NO', 'UNKNOWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what was answered to each criterion. [sensitive]';

CREATE TABLE intake_screening (
  id                 BIGINT NOT NULL                         COMMENT 'Internal key from intake_screening_seq. [internal]',
  order_id           BIGINT NOT NULL                         COMMENT 'Order under which he is taken in. [judicial]',
  revision           SMALLINT NOT NULL                       COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  instrument         VARCHAR(60) NOT NULL                    COMMENT 'Name of the instrument; its text is nowhere here. [sensitive]',
  instrument_version VARCHAR(20) NOT NULL                    COMMENT 'Its version or year. [internal]',
  level              VARCHAR(8) COLLATE utf8mb4_bin NOT NULL COMMENT 'LOW, MODERATE or HIGH. [sensitive]',
  applied_on         DATE NOT NULL                           COMMENT 'Day, local to the centre. [sensitive]',
  applied_by         BIGINT NOT NULL                         COMMENT 'Account of whoever applied it. [internal]',
  interpreted        BOOLEAN NOT NULL DEFAULT FALSE          COMMENT 'True when it was applied through an interpreter, which limits what it says. [sensitive]',
  recorded_at        DATETIME(6) NOT NULL                    COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by        BIGINT NOT NULL                         COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_screening_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_screening_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_screening_revision UNIQUE (order_id, revision),
  CONSTRAINT ck_intake_screening_revision CHECK (revision >= 1),
  CONSTRAINT fk_intake_screening_applied_by FOREIGN KEY (applied_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_screening_level CHECK (level IN ('LOW', 'MODERATE', 'HIGH')),
  CONSTRAINT ck_intake_screening_texts CHECK (TRIM(instrument) <> '' AND TRIM(instrument_version) <> ''),
  CONSTRAINT ck_intake_screening_interpreted CHECK (interpreted IN (0, 1)),
  CONSTRAINT ck_intake_screening_past CHECK (applied_on <= DATE(recorded_at + INTERVAL 1 DAY))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: result of a screening for risk. [sensitive]';

CREATE TABLE intake_signature (
  id             BIGINT NOT NULL                          COMMENT 'Internal key from intake_signature_seq. [internal]',
  order_id       BIGINT NOT NULL                          COMMENT 'Order under which he is taken in. [judicial]',
  kind           VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'PRIVACY, CONSENT or COMMITMENT. [judicial]',
  revision       SMALLINT NOT NULL                        COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  document_id    BIGINT NOT NULL                          COMMENT 'Version and language of the paper. [internal]',
  state          VARCHAR(9) COLLATE utf8mb4_bin NOT NULL  COMMENT 'SIGNED, REFUSED or WITHDRAWN. [judicial]',
  way            VARCHAR(10) COLLATE utf8mb4_bin NULL     COMMENT 'PAPER, TABLET (typed name and tick) or THUMBPRINT on paper; only when signed. [sensitive]',
  signed_on      DATE NOT NULL                            COMMENT 'Day it was signed, refused or withdrawn, local to the centre. [judicial]',
  typed_name     VARCHAR(160) NULL                        COMMENT 'Name as he typed it; only on a tablet. [personal]',
  read_aloud     BOOLEAN NOT NULL DEFAULT FALSE           COMMENT 'True when it was read to him. [sensitive]',
  interpreter    VARCHAR(120) NULL                        COMMENT 'Interpreter who put it into his language; null when none was needed. [personal]',
  first_witness  VARCHAR(120) NULL                        COMMENT 'Witness of a thumbprint. [personal]',
  second_witness VARCHAR(120) NULL                        COMMENT 'The other one. [personal]',
  attachment_id  BIGINT NULL                              COMMENT 'Scan of the signed paper beside the order; null when there is none. [judicial]',
  recorded_at    DATETIME(6) NOT NULL                     COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT NOT NULL                          COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_signature_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_signature_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_signature_revision UNIQUE (order_id, kind, revision),
  CONSTRAINT ck_intake_signature_revision CHECK (revision >= 1),
  CONSTRAINT fk_intake_signature_document FOREIGN KEY (document_id) REFERENCES intake_document (id),
  CONSTRAINT fk_intake_signature_attachment FOREIGN KEY (attachment_id) REFERENCES order_attachment (id),
  CONSTRAINT ck_intake_signature_kind CHECK (kind IN ('PRIVACY', 'CONSENT', 'COMMITMENT')),
  CONSTRAINT ck_intake_signature_state CHECK (state IN ('SIGNED', 'REFUSED', 'WITHDRAWN') AND (state = 'SIGNED') = (way IS NOT NULL) AND (state <> 'WITHDRAWN' OR revision > 1)),
  CONSTRAINT ck_intake_signature_way CHECK (way IN ('PAPER', 'TABLET', 'THUMBPRINT')),
  CONSTRAINT ck_intake_signature_tablet CHECK ((way <=> 'TABLET') = (typed_name IS NOT NULL)),
  CONSTRAINT ck_intake_signature_witnesses CHECK ((way <=> 'THUMBPRINT') = (first_witness IS NOT NULL) AND (first_witness IS NULL) = (second_witness IS NULL) AND (first_witness IS NULL OR first_witness <> second_witness)),
  CONSTRAINT ck_intake_signature_texts CHECK ((typed_name IS NULL OR TRIM(typed_name) <> '') AND (interpreter IS NULL OR TRIM(interpreter) <> '') AND (first_witness IS NULL OR (TRIM(first_witness) <> '' AND TRIM(second_witness) <> ''))),
  CONSTRAINT ck_intake_signature_read_aloud CHECK (read_aloud IN (0, 1)),
  CONSTRAINT ck_intake_signature_past CHECK (signed_on <= DATE(recorded_at + INTERVAL 1 DAY))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what he signed, refused to sign, or took back. [judicial]';

CREATE TABLE intake_decision (
  id          BIGINT NOT NULL                      COMMENT 'Internal key from intake_decision_seq. [internal]',
  order_id    BIGINT NOT NULL                      COMMENT 'Order under which he is taken in. [judicial]',
  revision    SMALLINT NOT NULL                    COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  outcome     VARCHAR(16) COLLATE utf8mb4_bin NULL COMMENT 'ADMIT, ADMIT_CONDITIONS, REFER or DECLINE; null when an earlier decision is withdrawn. [judicial]',
  decided_on  DATE NOT NULL                        COMMENT 'Day, local to the centre. [judicial]',
  decided_by  BIGINT NOT NULL                      COMMENT 'Account of the coordinator who answers for it. [internal]',
  conditions  VARCHAR(300) NULL                    COMMENT 'Conditions of the admission; only with ADMIT_CONDITIONS. [judicial]',
  target      VARCHAR(20) COLLATE utf8mb4_bin NULL COMMENT 'Kind of service he is referred to; only with REFER. [sensitive]',
  target_name VARCHAR(160) NULL                    COMMENT 'Name of that service; only with REFER. [sensitive]',
  reason      VARCHAR(255) NULL                    COMMENT 'Why an earlier decision was withdrawn. [judicial]',
  recorded_at DATETIME(6) NOT NULL                 COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT NOT NULL                      COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_intake_decision_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_decision_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT uq_intake_decision_revision UNIQUE (order_id, revision),
  CONSTRAINT ck_intake_decision_revision CHECK (revision >= 1),
  CONSTRAINT fk_intake_decision_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_decision_outcome CHECK (outcome IN ('ADMIT', 'ADMIT_CONDITIONS', 'REFER', 'DECLINE')),
  CONSTRAINT ck_intake_decision_withdrawn CHECK ((outcome IS NULL) = (reason IS NOT NULL) AND (outcome IS NOT NULL OR revision > 1)),
  CONSTRAINT ck_intake_decision_conditions CHECK ((outcome <=> 'ADMIT_CONDITIONS') = (conditions IS NOT NULL) AND (conditions IS NULL OR TRIM(conditions) <> '')),
  CONSTRAINT ck_intake_decision_refer CHECK ((outcome <=> 'REFER') = (target IS NOT NULL) AND (target IS NULL) = (target_name IS NULL) AND (target_name IS NULL OR TRIM(target_name) <> '')),
  CONSTRAINT ck_intake_decision_target CHECK (target IN ('CHILD_SERVICES', 'WOMENS_PROGRAMME', 'HEALTH', 'ADDICTIONS', 'EMERGENCY', 'SPECIALIST', 'OTHER_CENTRE', 'OTHER')),
  CONSTRAINT ck_intake_decision_reason CHECK (reason IS NULL OR TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: whether he is admitted, and where he is referred otherwise. [judicial]';

CREATE TABLE intake_decision_reason (
  decision_id BIGINT NOT NULL                          COMMENT 'Decision. [judicial]',
  set_version SMALLINT NOT NULL                        COMMENT 'Version of the list. [internal]',
  code        VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'Criterion that decided; never one of kind NEVER. [sensitive]',
  PRIMARY KEY (decision_id, code),
  CONSTRAINT fk_intake_decision_reason_decision FOREIGN KEY (decision_id) REFERENCES intake_decision (id),
  CONSTRAINT fk_intake_decision_reason_criterion FOREIGN KEY (set_version, code) REFERENCES admission_criterion (set_version, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: the reasons of a decision, in codes. [sensitive]';

CREATE TRIGGER intake_availability_refuses_update BEFORE UPDATE ON intake_availability FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_availability is append-only: add a revision';

CREATE TRIGGER intake_availability_refuses_delete BEFORE DELETE ON intake_availability FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_availability is append-only';

CREATE TRIGGER intake_conflict_refuses_update BEFORE UPDATE ON intake_conflict FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_conflict is append-only: add a revision';

CREATE TRIGGER intake_conflict_refuses_delete BEFORE DELETE ON intake_conflict FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_conflict is append-only';

CREATE TRIGGER intake_interview_refuses_update BEFORE UPDATE ON intake_interview FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview is append-only: add a revision';

CREATE TRIGGER intake_interview_refuses_delete BEFORE DELETE ON intake_interview FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview is append-only';

CREATE TRIGGER intake_answer_refuses_update BEFORE UPDATE ON intake_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_answer is append-only: add a revision';

CREATE TRIGGER intake_answer_refuses_delete BEFORE DELETE ON intake_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_answer is append-only';

CREATE TRIGGER intake_screening_refuses_update BEFORE UPDATE ON intake_screening FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_screening is append-only: add a revision';

CREATE TRIGGER intake_screening_refuses_delete BEFORE DELETE ON intake_screening FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_screening is append-only';

CREATE TRIGGER intake_signature_refuses_update BEFORE UPDATE ON intake_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_signature is append-only: add a revision';

CREATE TRIGGER intake_signature_refuses_delete BEFORE DELETE ON intake_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_signature is append-only';

CREATE TRIGGER intake_decision_refuses_update BEFORE UPDATE ON intake_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision is append-only: add a revision';

CREATE TRIGGER intake_decision_refuses_delete BEFORE DELETE ON intake_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision is append-only';

CREATE TRIGGER intake_decision_reason_refuses_update BEFORE UPDATE ON intake_decision_reason FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision_reason is append-only: add a revision';

CREATE TRIGGER intake_decision_reason_refuses_delete BEFORE DELETE ON intake_decision_reason FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision_reason is append-only';

DELIMITER //
-- Nothing is asked of a man before the privacy notice lies before him, and nobody with a tie to him asks.
CREATE TRIGGER intake_interview_refuses_haste AFTER INSERT ON intake_interview FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM intake_signature s WHERE s.order_id = NEW.order_id AND s.kind = 'PRIVACY' AND s.state = 'SIGNED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: the privacy notice comes first';
  END IF;
  IF EXISTS (SELECT 1 FROM intake_conflict c WHERE c.order_id = NEW.order_id AND c.user_id = NEW.held_by AND c.holds
      AND c.revision = (SELECT MAX(n.revision) FROM intake_conflict n WHERE n.order_id = c.order_id AND n.user_id = c.user_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: whoever holds it has a tie with him';
  END IF;
  IF EXISTS (SELECT 1 FROM court_order o JOIN participant p ON p.id = o.participant_id
      WHERE o.id = NEW.order_id AND p.birth_date > NEW.held_on - INTERVAL 18 YEAR) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: he is not of age';
  END IF;
END //

-- Who may be admitted: of age and no woman, after the interview and the screening, with what has to be signed in force.
CREATE TRIGGER intake_decision_refuses_haste AFTER INSERT ON intake_decision FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM intake_conflict c WHERE c.order_id = NEW.order_id AND c.user_id = NEW.decided_by AND c.holds
      AND c.revision = (SELECT MAX(n.revision) FROM intake_conflict n WHERE n.order_id = c.order_id AND n.user_id = c.user_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: whoever decides has a tie with him';
  END IF;
  IF NEW.outcome IN ('ADMIT', 'ADMIT_CONDITIONS') THEN
    IF (SELECT COUNT(*) FROM intake_signature s WHERE s.order_id = NEW.order_id AND s.state = 'SIGNED' AND s.revision =
        (SELECT MAX(n.revision) FROM intake_signature n WHERE n.order_id = s.order_id AND n.kind = s.kind)) < 3 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: nobody is admitted before notice, consent and commitment are signed';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM intake_interview i WHERE i.order_id = NEW.order_id AND i.held_on <= NEW.decided_on)
        OR NOT EXISTS (SELECT 1 FROM intake_screening g WHERE g.order_id = NEW.order_id) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: nobody is admitted without interview and screening';
    END IF;
    IF EXISTS (SELECT 1 FROM court_order o JOIN participant p ON p.id = o.participant_id
        WHERE o.id = NEW.order_id AND (p.birth_date > NEW.decided_on - INTERVAL 18 YEAR OR p.sex = 'WOMAN')) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: the programme is for adult men';
    END IF;
    IF EXISTS (SELECT 1 FROM intake_screening g WHERE g.order_id = NEW.order_id AND g.level = 'HIGH' AND g.applied_by = NEW.decided_by
        AND g.revision = (SELECT MAX(n.revision) FROM intake_screening n WHERE n.order_id = g.order_id)) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: a high risk is admitted by another person than the one who found it';
    END IF;
  END IF;
END //

CREATE TRIGGER intake_decision_reason_refuses_never AFTER INSERT ON intake_decision_reason FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM admission_criterion c WHERE c.set_version = NEW.set_version AND c.code = NEW.code AND c.kind = 'NEVER') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision_reason: this may never decide';
  END IF;
END //
DELIMITER ;
