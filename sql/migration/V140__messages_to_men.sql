-- Messages to men: that he has an appointment tomorrow, that it moved, that it is not held, that he was missed. Nothing in them says why he
-- comes or where: somebody else may read or hear them. A message states that it was to be given; everything that came of it is a later
-- statement, and how it stands follows from them. Only men who agreed have any. Nobody else is ever written to or called: least of all a
-- partner or victim.

SET @@system_versioning_alter_history = 1;

CREATE SEQUENCE message_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of message, in blocks of 50. [internal]';
CREATE SEQUENCE message_consent_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of message_consent, in blocks of 50. [internal]';
CREATE SEQUENCE message_wording_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of message_wording, in blocks of 50. [internal]';

CREATE TABLE message_consent (
  id             BIGINT      NOT NULL DEFAULT (NEXT VALUE FOR message_consent_seq) COMMENT 'Internal key from message_consent_seq. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man. [personal]',
  agreed         BOOLEAN     NOT NULL COMMENT 'True when he wants messages, false when he wants none any more. [personal]',
  language       VARCHAR(2)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Language in which he wants them: es or en. [personal]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down; the latest statement counts. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT fk_message_consent_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_message_consent_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_message_consent_agreed CHECK (agreed IN (0, 1)),
  CONSTRAINT ck_message_consent_language CHECK (language IN ('es', 'en')),
  INDEX ix_message_consent_participant (participant_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: whether a man wants messages. [personal]';

CREATE VIEW message_agreement AS
  SELECT k.participant_id, k.language FROM message_consent k
  WHERE k.agreed = 1 AND k.id = (SELECT newest.id FROM message_consent newest WHERE newest.participant_id = k.participant_id
    ORDER BY newest.recorded_at DESC, newest.id DESC LIMIT 1);

-- Lines at which a man may be given a message: he said so, and they hold.
CREATE VIEW message_line AS
  SELECT p.id AS participant_id, p.centre_id, 0 AS line, _utf8mb4'TELEPHONE' COLLATE utf8mb4_bin AS kind, p.telephone AS value,
    CAST(NULL AS DATE) AS to_on
  FROM participant p WHERE p.telephone IS NOT NULL AND p.safe_to_leave_message = 1
  UNION ALL
  SELECT c.participant_id, p.centre_id, c.line, c.kind, c.value, c.to_on
  FROM participant p JOIN participant_contact c ON c.participant_id = p.id
  WHERE c.safe_to_leave_message = 1 AND c.kind IN ('TELEPHONE', 'EMAIL') AND c.revision = (SELECT MAX(newest.revision)
    FROM participant_contact newest WHERE newest.participant_id = c.participant_id AND newest.line = c.line);

CREATE TABLE message (
  id             BIGINT      NOT NULL DEFAULT (NEXT VALUE FOR message_seq) COMMENT 'Internal key from message_seq. [internal]',
  message_ref    UUID        NOT NULL COMMENT 'Key used in forms. [internal]',
  centre_id      BIGINT      NOT NULL COMMENT 'Centre that gives it. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man it is for. [personal]',
  kind           VARCHAR(20) COLLATE utf8mb4_bin NOT NULL COMMENT 'SESSION_REMINDER, SESSION_MOVED, SESSION_CANCELLED, APPOINTMENT or MISSED_SESSION. [judicial]',
  subject_ref    UUID        NOT NULL COMMENT 'programme_session.public_ref, or for APPOINTMENT intake_appointment.public_ref; no key of its own, as a session that was only planned may go. [judicial]',
  occurrence     VARCHAR(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'What tells two of a kind about one thing apart: the day and hour, or for SESSION_MOVED the step of planning. [internal]',
  takes_place_at DATETIME    NOT NULL COMMENT 'Day and hour it is about, local to the centre. [judicial]',
  was_at         DATETIME    NULL COMMENT 'For SESSION_MOVED: day and hour before, local to the centre. [judicial]',
  queued_at      DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was raised. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_message_ref UNIQUE (message_ref),
  CONSTRAINT uq_message_once UNIQUE (participant_id, kind, subject_ref, occurrence),
  CONSTRAINT fk_message_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_message_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT ck_message_kind CHECK (kind IN ('SESSION_REMINDER', 'SESSION_MOVED', 'SESSION_CANCELLED', 'APPOINTMENT', 'MISSED_SESSION')),
  CONSTRAINT ck_message_was_at CHECK ((kind = 'SESSION_MOVED') = (was_at IS NOT NULL) AND (was_at IS NULL OR was_at <> takes_place_at)),
  CONSTRAINT ck_message_occurrence CHECK (TRIM(occurrence) <> ''),
  INDEX ix_message_centre (centre_id, takes_place_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what a man is to be told, once for each occurrence. [judicial]';

CREATE TABLE message_event (
  message_ref  UUID        NOT NULL COMMENT 'Message. [internal]',
  revision     SMALLINT    NOT NULL COMMENT 'Number of the statement about this message, from 1 without a gap. [internal]',
  kind         VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'HELD_BACK, TOLD, NOT_REACHED, TAKEN_BACK, WITHDRAWN or QUEUED_AGAIN. [judicial]',
  reason       VARCHAR(16) COLLATE utf8mb4_bin NULL COMMENT 'For HELD_BACK: NO_SAFE_LINE or QUIET_HOURS. For WITHDRAWN: CANCELLED, MOVED, NOT_EXPECTED, CORRECTED, OVER or NO_CONSENT. [judicial]',
  contact_line SMALLINT    NULL COMMENT 'For TOLD and NOT_REACHED: contact of his file that was used, by the number it had then; 0 for the telephone of a list. [personal]',
  recorded_at  DATETIME(6) NOT NULL COMMENT 'Instant (UTC) of the statement. [internal]',
  recorded_by  BIGINT      NULL COMMENT 'Account that says so; null when the program does. [internal]',
  PRIMARY KEY (message_ref, revision),
  CONSTRAINT fk_message_event_message FOREIGN KEY (message_ref) REFERENCES message (message_ref),
  CONSTRAINT fk_message_event_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_message_event_revision CHECK (revision >= 1),
  CONSTRAINT ck_message_event_kind CHECK (kind IN ('HELD_BACK', 'TOLD', 'NOT_REACHED', 'TAKEN_BACK', 'WITHDRAWN', 'QUEUED_AGAIN')),
  CONSTRAINT ck_message_event_reason CHECK (CASE kind WHEN 'HELD_BACK' THEN reason IS NOT NULL AND reason IN ('NO_SAFE_LINE', 'QUIET_HOURS')
    WHEN 'WITHDRAWN' THEN reason IS NOT NULL AND reason IN ('CANCELLED', 'MOVED', 'NOT_EXPECTED', 'CORRECTED', 'OVER', 'NO_CONSENT')
    ELSE reason IS NULL END),
  CONSTRAINT ck_message_event_line CHECK ((kind IN ('TOLD', 'NOT_REACHED')) = (contact_line IS NOT NULL)),
  CONSTRAINT ck_message_event_who CHECK ((kind IN ('TOLD', 'NOT_REACHED', 'TAKEN_BACK')) = (recorded_by IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what came of a message. [judicial]';

CREATE TABLE message_shown (
  message_ref UUID        NOT NULL COMMENT 'Message. [internal]',
  user_id     BIGINT      NOT NULL COMMENT 'Account that had it on the screen. [internal]',
  shown_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which that was so first. [internal]',
  PRIMARY KEY (message_ref, user_id),
  CONSTRAINT fk_message_shown_message FOREIGN KEY (message_ref) REFERENCES message (message_ref),
  CONSTRAINT fk_message_shown_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: who had a message on the screen so as to give it. [judicial]';

-- Beginnings of words that tell why a man comes. The same list is org.reeduca.message.NeutralText; a test compares them.
CREATE TABLE message_forbidden_stem (
  stem VARCHAR(20) NOT NULL COMMENT 'Beginning of a word that no message may contain, whatever its accents. [internal]',
  PRIMARY KEY (stem)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Reference: what no message may say. [internal]';

INSERT INTO message_forbidden_stem (stem) VALUES
  ('abus'), ('acus'), ('agred'), ('agres'), ('arrest'), ('assault'), ('batter'), ('cecovim'), ('conden'), ('convict'), ('court'),
  ('crime'), ('crimin'), ('delict'), ('delit'), ('denunci'), ('domestic'), ('esposa'), ('expareja'), ('familiar'), ('feminici'), ('fiscal'),
  ('gender'), ('genero'), ('golpe'), ('hombre'), ('imputad'), ('intervenc'), ('judge'), ('judici'), ('juez'), ('juzgado'), ('libert'),
  ('machis'), ('maltrat'), ('mascul'), ('medida'), ('mujer'), ('offen'), ('orden'), ('pareja'), ('partner'), ('penal'), ('perpetrat'),
  ('policia'), ('police'), ('prison'), ('probation'), ('proces'), ('program'), ('prosecut'), ('psico'), ('psych'), ('reeduc'), ('rehab'),
  ('senten'), ('suspens'), ('taller'), ('terap'), ('therap'), ('trial'), ('tribunal'), ('umeca'), ('victim'), ('violen'), ('wife'), ('woman'),
  ('women'), ('workshop');

CREATE TABLE message_wording (
  id          BIGINT       NOT NULL DEFAULT (NEXT VALUE FOR message_wording_seq) COMMENT 'Internal key from message_wording_seq. [internal]',
  centre_id   BIGINT       NULL COMMENT 'Centre that words it so; null for all that say nothing else. [internal]',
  centre_key  BIGINT       AS (COALESCE(centre_id, 0)) PERSISTENT COMMENT 'The same with 0 in place of null, so that a wording is unique. [internal]',
  kind        VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL COMMENT 'HEADING, or the kind of message it words. [internal]',
  language    VARCHAR(2)   COLLATE utf8mb4_bin NOT NULL COMMENT 'es or en. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  wording     VARCHAR(300) NULL COMMENT 'What is said, with {day}, {time} and {before} where these are put in; null when a centre goes back to the general one. [public]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NULL COMMENT 'Account that wrote it down; null for what was shipped. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_message_wording_revision UNIQUE (centre_key, kind, language, revision),
  CONSTRAINT fk_message_wording_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_message_wording_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_message_wording_kind CHECK (kind IN ('HEADING', 'SESSION_REMINDER', 'SESSION_MOVED', 'SESSION_CANCELLED', 'APPOINTMENT', 'MISSED_SESSION')),
  CONSTRAINT ck_message_wording_language CHECK (language IN ('es', 'en')),
  CONSTRAINT ck_message_wording_revision CHECK (revision >= 1),
  CONSTRAINT ck_message_wording_text CHECK (TRIM(wording) <> ''),
  CONSTRAINT ck_message_wording_says_when CHECK (wording IS NULL OR kind = 'HEADING' OR wording LIKE '%{day}%'),
  CONSTRAINT ck_message_wording_whose CHECK (CASE WHEN centre_id IS NULL THEN wording IS NOT NULL ELSE recorded_by IS NOT NULL END)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: how messages are worded, in general and at a centre. [internal]';

-- Which step of planning moved a session last.
ALTER TABLE plan_change_session ADD INDEX ix_plan_change_session_ref (session_ref, change_id);

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES
  (1400, 'message', 'id', FALSE),
  (1410, 'message_consent', 'id', FALSE);

DELIMITER //

CREATE TRIGGER message_consent_refuses_merged_files AFTER INSERT ON message_consent FOR EACH ROW
  CALL refuse_merged_file(NEW.participant_id, 'message_consent: another file goes on for this one')//

CREATE TRIGGER message_consent_refuses_update BEFORE UPDATE ON message_consent FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'message_consent is append-only: say it again');
  IF NOT (NEW.id = OLD.id AND NEW.agreed = OLD.agreed AND NEW.language = OLD.language AND NEW.recorded_at = OLD.recorded_at
      AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_consent is append-only: say it again';
  END IF;
END//

CREATE TRIGGER message_consent_refuses_delete BEFORE DELETE ON message_consent FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_consent is append-only: say it again'//

-- Only for a man who agreed, at his own centre. After the insert: see V023.
CREATE TRIGGER message_is_wanted AFTER INSERT ON message FOR EACH ROW
BEGIN
  DECLARE wanted INT;
  SELECT COUNT(*) INTO wanted FROM participant p JOIN message_agreement k ON k.participant_id = p.id
    WHERE p.id = NEW.participant_id AND p.centre_id = NEW.centre_id AND p.merged_into IS NULL;
  IF wanted = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message: he did not agree, or is no man of this centre';
  END IF;
END//

CREATE TRIGGER message_refuses_update BEFORE UPDATE ON message FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'message is append-only: add a message_event');
  IF NOT (NEW.id = OLD.id AND NEW.message_ref = OLD.message_ref AND NEW.centre_id = OLD.centre_id AND NEW.kind = OLD.kind
      AND NEW.subject_ref = OLD.subject_ref AND NEW.occurrence = OLD.occurrence AND NEW.takes_place_at = OLD.takes_place_at
      AND NEW.was_at <=> OLD.was_at AND NEW.queued_at = OLD.queued_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only: add a message_event';
  END IF;
END//

CREATE TRIGGER message_refuses_delete BEFORE DELETE ON message FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only: add a message_event'//

-- What may be said next. Whoever says that he was told, or that nobody answered, used a telephone at which he said that a message may be
-- left, and he still agrees.
CREATE TRIGGER message_event_follows BEFORE INSERT ON message_event FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(12) COLLATE utf8mb4_bin DEFAULT 'QUEUED';
  DECLARE last INT;
  DECLARE man BIGINT;
  DECLARE safe INT;
  SELECT COALESCE(MAX(e.revision), 0) INTO last FROM message_event e WHERE e.message_ref = NEW.message_ref;
  IF NEW.revision <> last + 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: the next revision follows the last one';
  END IF;
  SELECT e.kind INTO stands FROM message_event e WHERE e.message_ref = NEW.message_ref AND e.kind <> 'HELD_BACK'
    ORDER BY e.revision DESC LIMIT 1;
  IF NEW.kind IN ('HELD_BACK', 'TOLD', 'NOT_REACHED', 'WITHDRAWN') AND stands IN ('TOLD', 'WITHDRAWN') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: he was told, or it was withdrawn';
  ELSEIF NEW.kind = 'TAKEN_BACK' AND stands NOT IN ('TOLD', 'NOT_REACHED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: there is nothing to take back';
  ELSEIF NEW.kind = 'QUEUED_AGAIN' AND stands <> 'WITHDRAWN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: only what was withdrawn is queued again';
  ELSEIF NEW.kind IN ('TOLD', 'NOT_REACHED') THEN
    SELECT m.participant_id INTO man FROM message m WHERE m.message_ref = NEW.message_ref;
    SELECT COUNT(*) INTO safe FROM message_line l JOIN message_agreement k ON k.participant_id = man
      WHERE l.participant_id = man AND l.line = NEW.contact_line AND l.kind = 'TELEPHONE'
        AND (l.to_on IS NULL OR l.to_on >= DATE(NEW.recorded_at));
    IF safe = 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: not at a telephone where he may be left a message';
    END IF;
  END IF;
END//

CREATE TRIGGER message_event_refuses_update BEFORE UPDATE ON message_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event is append-only: add a revision'//
CREATE TRIGGER message_event_refuses_delete BEFORE DELETE ON message_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event is append-only: add a revision'//
CREATE TRIGGER message_shown_refuses_update BEFORE UPDATE ON message_shown FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_shown is append-only'//
CREATE TRIGGER message_shown_refuses_delete BEFORE DELETE ON message_shown FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_shown is append-only'//

CREATE TRIGGER message_wording_is_neutral BEFORE INSERT ON message_wording FOR EACH ROW
BEGIN
  DECLARE told INT;
  SELECT COUNT(*) INTO told FROM message_forbidden_stem f
    WHERE CONCAT(' ', REGEXP_REPLACE(NEW.wording, '[^[:alpha:]]+', ' ')) LIKE CONCAT('% ', f.stem, '%');
  IF told > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_wording: it tells why he comes';
  END IF;
END//

CREATE TRIGGER message_wording_refuses_update BEFORE UPDATE ON message_wording FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_wording is append-only: add a revision'//
CREATE TRIGGER message_wording_refuses_delete BEFORE DELETE ON message_wording FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_wording is append-only: add a revision'//

DELIMITER ;

INSERT INTO message_wording (kind, language, revision, wording, recorded_at) VALUES
  ('HEADING', 'es', 1, 'Recordatorio de cita', UTC_TIMESTAMP(6)),
  ('HEADING', 'en', 1, 'About your appointment', UTC_TIMESTAMP(6)),
  ('SESSION_REMINDER', 'es', 1, 'Le recordamos su cita del {day} a las {time}.', UTC_TIMESTAMP(6)),
  ('SESSION_REMINDER', 'en', 1, 'This is a reminder of your appointment on {day} at {time}.', UTC_TIMESTAMP(6)),
  ('SESSION_MOVED', 'es', 1, 'Su cita del {before} cambia: ahora es el {day} a las {time}.', UTC_TIMESTAMP(6)),
  ('SESSION_MOVED', 'en', 1, 'Your appointment of {before} has changed: it is now on {day} at {time}.', UTC_TIMESTAMP(6)),
  ('SESSION_CANCELLED', 'es', 1, 'No habrá cita el {day} a las {time}. Le avisaremos de la siguiente.', UTC_TIMESTAMP(6)),
  ('SESSION_CANCELLED', 'en', 1, 'There is no appointment on {day} at {time}. You will hear about the next one.', UTC_TIMESTAMP(6)),
  ('APPOINTMENT', 'es', 1, 'Le esperamos en su cita del {day} a las {time}.', UTC_TIMESTAMP(6)),
  ('APPOINTMENT', 'en', 1, 'We expect you at your appointment on {day} at {time}.', UTC_TIMESTAMP(6)),
  ('MISSED_SESSION', 'es', 1, 'No le vimos el {day}. Por favor llámenos o pase a vernos.', UTC_TIMESTAMP(6)),
  ('MISSED_SESSION', 'en', 1, 'We did not see you on {day}. Please call us or come by.', UTC_TIMESTAMP(6));
