-- Messages by mail, for men who said of an e-mail address that a message may be left there: one letter for a man and day. That it is tried
-- is written down before it is, so whatever breaks in between leaves an attempt without an answer and never a second letter. What a letter
-- says follows from its messages, as on the telephone; no address is kept here.

CREATE SEQUENCE message_mail_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of message_mail, in blocks of 50. [internal]';

CREATE TABLE message_mail (
  id             BIGINT      NOT NULL DEFAULT (NEXT VALUE FOR message_mail_seq) COMMENT 'Internal key from message_mail_seq. [internal]',
  mail_ref       UUID        NOT NULL COMMENT 'Key that stands in the Message-ID of the letter, the same at each attempt. [internal]',
  centre_id      BIGINT      NOT NULL COMMENT 'Centre that writes. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man it is for. [personal]',
  for_day        DATE        NOT NULL COMMENT 'Day on which it is written, local to the centre. [internal]',
  raised_at      DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was raised. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_message_mail_ref UNIQUE (mail_ref),
  CONSTRAINT fk_message_mail_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_message_mail_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  INDEX ix_message_mail_day (participant_id, for_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: letters to men, one for a man and day. [personal]';

CREATE TABLE message_mail_event (
  mail_ref    UUID        NOT NULL COMMENT 'Letter. [internal]',
  revision    SMALLINT    NOT NULL COMMENT 'Number of the statement about this letter, from 1 without a gap. [internal]',
  kind        VARCHAR(8)  COLLATE utf8mb4_bin NOT NULL COMMENT 'TRIED, before it is handed over; then SENT, FAILED (not taken now), REFUSED (no such address) or UNKNOWN (nobody knows whether it was taken). [internal]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) of the statement. [internal]',
  PRIMARY KEY (mail_ref, revision),
  CONSTRAINT fk_message_mail_event_mail FOREIGN KEY (mail_ref) REFERENCES message_mail (mail_ref),
  CONSTRAINT ck_message_mail_event_revision CHECK (revision >= 1),
  CONSTRAINT ck_message_mail_event_kind CHECK (kind IN ('TRIED', 'SENT', 'FAILED', 'REFUSED', 'UNKNOWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: attempts to hand a letter over, and what came of each. [internal]';

ALTER TABLE message_event
  MODIFY kind VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'HELD_BACK, TOLD, NOT_REACHED, TAKEN_BACK, WITHDRAWN, QUEUED_AGAIN, MAIL_TRIED, MAILED, NOT_MAILED or MAIL_UNKNOWN. [judicial]',
  MODIFY contact_line SMALLINT NULL COMMENT 'For TOLD, NOT_REACHED and MAIL_TRIED: contact of his file that was used, by the number it had then; 0 for the telephone of a list. [personal]',
  DROP CONSTRAINT ck_message_event_kind,
  DROP CONSTRAINT ck_message_event_line,
  ADD CONSTRAINT ck_message_event_kind CHECK (kind IN ('HELD_BACK', 'TOLD', 'NOT_REACHED', 'TAKEN_BACK', 'WITHDRAWN', 'QUEUED_AGAIN',
    'MAIL_TRIED', 'MAILED', 'NOT_MAILED', 'MAIL_UNKNOWN')),
  ADD CONSTRAINT ck_message_event_line CHECK ((kind IN ('TOLD', 'NOT_REACHED', 'MAIL_TRIED')) = (contact_line IS NOT NULL));

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES (1420, 'message_mail', 'id', FALSE);

DELIMITER //

-- Only to a man who agreed, at his own centre, once a day. After the insert: see V023.
CREATE TRIGGER message_mail_is_wanted AFTER INSERT ON message_mail FOR EACH ROW
BEGIN
  DECLARE wanted INT;
  DECLARE that_day INT;
  SELECT COUNT(*) INTO wanted FROM participant p JOIN message_agreement k ON k.participant_id = p.id
    WHERE p.id = NEW.participant_id AND p.centre_id = NEW.centre_id AND p.merged_into IS NULL;
  IF wanted = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail: he did not agree, or is no man of this centre';
  END IF;
  SELECT COUNT(*) INTO that_day FROM message_mail l WHERE l.participant_id = NEW.participant_id AND l.for_day = NEW.for_day;
  IF that_day > 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail: one letter for a man and day';
  END IF;
END//

CREATE TRIGGER message_mail_refuses_update BEFORE UPDATE ON message_mail FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'message_mail is append-only: add a message_mail_event');
  IF NOT (NEW.id = OLD.id AND NEW.mail_ref = OLD.mail_ref AND NEW.centre_id = OLD.centre_id AND NEW.for_day = OLD.for_day
      AND NEW.raised_at = OLD.raised_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail is append-only: add a message_mail_event';
  END IF;
END//

CREATE TRIGGER message_mail_refuses_delete BEFORE DELETE ON message_mail FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail is append-only: add a message_mail_event'//

-- A letter is tried again only when it is known that it was not taken, and four times at most.
CREATE TRIGGER message_mail_event_follows BEFORE INSERT ON message_mail_event FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(8) COLLATE utf8mb4_bin DEFAULT 'FAILED';
  DECLARE last INT;
  DECLARE tries INT;
  SELECT COALESCE(MAX(e.revision), 0), COALESCE(SUM(e.kind = 'TRIED'), 0) INTO last, tries FROM message_mail_event e
    WHERE e.mail_ref = NEW.mail_ref;
  IF NEW.revision <> last + 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail_event: the next revision follows the last one';
  END IF;
  SELECT e.kind INTO stands FROM message_mail_event e WHERE e.mail_ref = NEW.mail_ref ORDER BY e.revision DESC LIMIT 1;
  IF NEW.kind = 'TRIED' AND (stands <> 'FAILED' OR tries >= 4) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail_event: it is not tried again';
  ELSEIF NEW.kind <> 'TRIED' AND stands <> 'TRIED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail_event: nothing was tried';
  END IF;
END//

CREATE TRIGGER message_mail_event_refuses_update BEFORE UPDATE ON message_mail_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail_event is append-only: add a revision'//
CREATE TRIGGER message_mail_event_refuses_delete BEFORE DELETE ON message_mail_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_mail_event is append-only: add a revision'//

-- What may be said next, as in V140. By mail it is tried where a message may be left, and not again while it may have arrived.
CREATE OR REPLACE TRIGGER message_event_follows BEFORE INSERT ON message_event FOR EACH ROW
BEGIN
  DECLARE stands VARCHAR(12) COLLATE utf8mb4_bin DEFAULT 'QUEUED';
  DECLARE last INT;
  DECLARE perhaps_there INT;
  DECLARE unanswered INT;
  DECLARE man BIGINT;
  DECLARE safe INT;
  SELECT COALESCE(MAX(e.revision), 0),
      COALESCE(SUM(e.kind = 'MAIL_TRIED'), 0) - COALESCE(SUM(e.kind = 'NOT_MAILED'), 0),
      COALESCE(SUM(e.kind = 'MAIL_TRIED'), 0) - COALESCE(SUM(e.kind IN ('MAILED', 'NOT_MAILED', 'MAIL_UNKNOWN')), 0)
    INTO last, perhaps_there, unanswered FROM message_event e WHERE e.message_ref = NEW.message_ref;
  IF NEW.revision <> last + 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: the next revision follows the last one';
  END IF;
  SELECT e.kind INTO stands FROM message_event e WHERE e.message_ref = NEW.message_ref AND e.kind <> 'HELD_BACK'
    ORDER BY e.revision DESC LIMIT 1;
  IF NEW.kind NOT IN ('TAKEN_BACK', 'QUEUED_AGAIN') AND stands IN ('TOLD', 'WITHDRAWN', 'MAILED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: he was told, or it was withdrawn';
  ELSEIF NEW.kind = 'TAKEN_BACK' AND stands NOT IN ('TOLD', 'NOT_REACHED') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: there is nothing to take back';
  ELSEIF NEW.kind = 'QUEUED_AGAIN' AND stands <> 'WITHDRAWN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: only what was withdrawn is queued again';
  ELSEIF NEW.kind = 'MAIL_TRIED' AND perhaps_there > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: it may have arrived by mail';
  ELSEIF NEW.kind IN ('MAILED', 'NOT_MAILED', 'MAIL_UNKNOWN') AND unanswered = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: it was not tried by mail';
  ELSEIF NEW.kind IN ('TOLD', 'NOT_REACHED', 'MAIL_TRIED') THEN
    SELECT m.participant_id INTO man FROM message m WHERE m.message_ref = NEW.message_ref;
    SELECT COUNT(*) INTO safe FROM message_line l JOIN message_agreement k ON k.participant_id = man
      WHERE l.participant_id = man AND l.line = NEW.contact_line
        AND (l.kind = 'EMAIL') = (NEW.kind = 'MAIL_TRIED')
        AND (l.to_on IS NULL OR l.to_on >= DATE(NEW.recorded_at));
    IF safe = 0 AND NEW.kind = 'MAIL_TRIED' THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: not at an address where he may be left a message';
    ELSEIF safe = 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_event: not at a telephone where he may be left a message';
    END IF;
  END IF;
END//

DELIMITER ;
