-- Bringing a man in: how often somebody tried to reach him, and when he is expected. Neither says why he comes; reception
-- sees a name, an hour and a room. What was wrong is withdrawn or said again, nothing is rewritten.

CREATE SEQUENCE intake_attempt_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_attempt, in blocks of 50. [internal]';
CREATE SEQUENCE intake_appointment_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of intake_appointment, in blocks of 50. [internal]';

CREATE TABLE intake_attempt (
  id           BIGINT NOT NULL                          COMMENT 'Internal key from intake_attempt_seq. [internal]',
  public_ref   UUID NOT NULL                            COMMENT 'Key used in addresses and links. [internal]',
  order_id     BIGINT NOT NULL                          COMMENT 'Order under which he is taken in. [judicial]',
  happened_at  DATETIME(6) NOT NULL                     COMMENT 'Instant (UTC) of the attempt. [judicial]',
  channel      VARCHAR(10) COLLATE utf8mb4_bin NOT NULL COMMENT 'TELEPHONE, MESSAGE, EMAIL, LETTER, AUTHORITY (through whoever sent him) or IN_PERSON (he came). [judicial]',
  result       VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'SPOKE, MESSAGE_LEFT, NO_ANSWER, WRONG, REFUSED or CAME. [judicial]',
  contact_line SMALLINT NULL                            COMMENT 'Contact of his file that was used; null when none was. [personal]',
  note         VARCHAR(120) NULL                        COMMENT 'What has to be known for the next attempt; nothing clinical, nothing about others. [judicial]',
  recorded_at  DATETIME(6) NOT NULL                     COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by  BIGINT NOT NULL                          COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_intake_attempt_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_intake_attempt_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_attempt_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_attempt_channel CHECK (channel IN ('TELEPHONE', 'MESSAGE', 'EMAIL', 'LETTER', 'AUTHORITY', 'IN_PERSON')),
  CONSTRAINT ck_intake_attempt_result CHECK (result IN ('SPOKE', 'MESSAGE_LEFT', 'NO_ANSWER', 'WRONG', 'REFUSED', 'CAME')),
  CONSTRAINT ck_intake_attempt_came CHECK ((channel = 'IN_PERSON') = (result = 'CAME')),
  CONSTRAINT ck_intake_attempt_note CHECK (TRIM(note) <> ''),
  CONSTRAINT ck_intake_attempt_past CHECK (happened_at <= recorded_at),
  INDEX ix_intake_attempt_order (order_id, happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: that somebody tried to reach a man, and what came of it. [judicial]';

CREATE TABLE intake_attempt_withdrawal (
  attempt_id  BIGINT NOT NULL       COMMENT 'Attempt that should not have been written down. [judicial]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why. [judicial]',
  recorded_at DATETIME(6) NOT NULL  COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT NOT NULL       COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (attempt_id),
  CONSTRAINT fk_intake_attempt_withdrawal_attempt FOREIGN KEY (attempt_id) REFERENCES intake_attempt (id),
  CONSTRAINT fk_intake_attempt_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_attempt_withdrawal_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: attempts that were withdrawn. [judicial]';

CREATE TABLE intake_appointment (
  id          BIGINT NOT NULL                          COMMENT 'Internal key from intake_appointment_seq. [internal]',
  public_ref  UUID NOT NULL                            COMMENT 'Key used in addresses and links. [internal]',
  order_id    BIGINT NOT NULL                          COMMENT 'Order under which he is taken in. [judicial]',
  centre_id   BIGINT NOT NULL                          COMMENT 'Centre of the order, repeated so that a day is read without a join. [internal]',
  kind        VARCHAR(10) COLLATE utf8mb4_bin NOT NULL COMMENT 'INTERVIEW, SIGNING or OTHER; never shown at reception. [sensitive]',
  held_on     DATE NOT NULL                            COMMENT 'Day, local to the centre. [judicial]',
  starts_at   TIME NOT NULL                            COMMENT 'Hour, local to the centre. [judicial]',
  minutes     SMALLINT NOT NULL                        COMMENT 'Length in minutes; longer where an interpreter or an adjustment needs it. [internal]',
  room_id     BIGINT NOT NULL                          COMMENT 'Room. [internal]',
  user_id     BIGINT NOT NULL                          COMMENT 'Account of whoever attends him. [internal]',
  recorded_at DATETIME(6) NOT NULL                     COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT NOT NULL                          COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_intake_appointment_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_intake_appointment_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_appointment_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_intake_appointment_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_intake_appointment_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT fk_intake_appointment_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_intake_appointment_kind CHECK (kind IN ('INTERVIEW', 'SIGNING', 'OTHER')),
  CONSTRAINT ck_intake_appointment_minutes CHECK (minutes BETWEEN 10 AND 240),
  CONSTRAINT ck_intake_appointment_hours CHECK (starts_at >= '00:00:00' AND TIME_TO_SEC(starts_at) + minutes * 60 < 86400),
  INDEX ix_intake_appointment_day (centre_id, held_on),
  INDEX ix_intake_appointment_order (order_id, held_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: when a man is expected; what became of it is in intake_appointment_outcome. [judicial]';

CREATE TABLE intake_appointment_outcome (
  appointment_id BIGINT NOT NULL                      COMMENT 'Appointment. [judicial]',
  revision       SMALLINT NOT NULL                    COMMENT 'Number of the statement about it, from 1; the highest one counts. [internal]',
  outcome        VARCHAR(10) COLLATE utf8mb4_bin NULL COMMENT 'ATTENDED, NO_SHOW or CANCELLED; null when an earlier statement is withdrawn and he is expected again. [judicial]',
  recorded_at    DATETIME(6) NOT NULL                 COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT NOT NULL                      COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (appointment_id, revision),
  CONSTRAINT fk_intake_appointment_outcome_appointment FOREIGN KEY (appointment_id) REFERENCES intake_appointment (id),
  CONSTRAINT fk_intake_appointment_outcome_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_appointment_outcome_revision CHECK (revision >= 1),
  CONSTRAINT ck_intake_appointment_outcome_outcome CHECK (outcome IN ('ATTENDED', 'NO_SHOW', 'CANCELLED')),
  CONSTRAINT ck_intake_appointment_outcome_withdrawn CHECK (outcome IS NOT NULL OR revision > 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what became of an appointment. [judicial]';

CREATE TRIGGER intake_attempt_refuses_update BEFORE UPDATE ON intake_attempt FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_attempt is append-only: withdraw it';

CREATE TRIGGER intake_attempt_refuses_delete BEFORE DELETE ON intake_attempt FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_attempt is append-only';

CREATE TRIGGER intake_attempt_withdrawal_refuses_update BEFORE UPDATE ON intake_attempt_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_attempt_withdrawal is append-only: it stays';

CREATE TRIGGER intake_attempt_withdrawal_refuses_delete BEFORE DELETE ON intake_attempt_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_attempt_withdrawal is append-only';

CREATE TRIGGER intake_appointment_refuses_update BEFORE UPDATE ON intake_appointment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment is append-only: cancel it and make another';

CREATE TRIGGER intake_appointment_refuses_delete BEFORE DELETE ON intake_appointment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment is append-only';

CREATE TRIGGER intake_appointment_outcome_refuses_update BEFORE UPDATE ON intake_appointment_outcome FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment_outcome is append-only: add a revision';

CREATE TRIGGER intake_appointment_outcome_refuses_delete BEFORE DELETE ON intake_appointment_outcome FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment_outcome is append-only';

-- Two men in one room, or one person with two men, at the same hour. After and not before: see V032.
DELIMITER //
CREATE TRIGGER intake_appointment_refuses_clash AFTER INSERT ON intake_appointment FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM court_order o JOIN room r ON r.centre_id = o.centre_id
      WHERE o.id = NEW.order_id AND o.centre_id = NEW.centre_id AND r.id = NEW.room_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment: order and room belong to its centre';
  END IF;
  IF EXISTS (SELECT 1 FROM intake_appointment a WHERE a.centre_id = NEW.centre_id AND a.held_on = NEW.held_on AND a.id <> NEW.id
      AND (a.room_id = NEW.room_id OR a.user_id = NEW.user_id)
      AND TIME_TO_SEC(a.starts_at) < TIME_TO_SEC(NEW.starts_at) + NEW.minutes * 60
      AND TIME_TO_SEC(NEW.starts_at) < TIME_TO_SEC(a.starts_at) + a.minutes * 60
      AND NOT EXISTS (SELECT 1 FROM intake_appointment_outcome c WHERE c.appointment_id = a.id AND c.outcome = 'CANCELLED'
        AND c.revision = (SELECT MAX(n.revision) FROM intake_appointment_outcome n WHERE n.appointment_id = a.id))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_appointment: room or person has another one at that hour';
  END IF;
END //
DELIMITER ;
