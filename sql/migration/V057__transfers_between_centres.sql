-- A man goes on at another centre: his centre offers him, the other one accepts or declines, the first may withdraw while
-- nobody answered. Everything said is a row that stays; where an offer stands is derived from its answer. No free text
-- travels with an offer: its reason is a code, and what he is called is not said before it is accepted.

CREATE SEQUENCE transfer_offer_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of transfer_offer, in blocks of 50. [internal]';

CREATE TABLE transfer_offer (
  id             BIGINT      NOT NULL COMMENT 'Internal key from transfer_offer_seq. [internal]',
  public_ref     UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  participant_id BIGINT      NOT NULL COMMENT 'Man who is to go on elsewhere. [personal]',
  from_centre_id BIGINT      NOT NULL COMMENT 'Centre that keeps his file and offers him. [judicial]',
  to_centre_id   BIGINT      NOT NULL COMMENT 'Centre that is asked. [judicial]',
  file_number    VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'Number of his file at the centre that offers; by it that centre goes on calling him. [internal]',
  leaves_on      DATE        NOT NULL COMMENT 'First day on which he is to be at the other centre, local to the one that offers. [judicial]',
  reason         VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'Why: MOVED (he lives elsewhere now), WORK, COURT (an authority asks for it), CENTRE (the centre cannot go on with him) or OTHER. [judicial]',
  recorded_at    DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was offered. [internal]',
  recorded_by    BIGINT      NOT NULL COMMENT 'Account that offered. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_transfer_offer_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_transfer_offer_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_transfer_offer_from_centre FOREIGN KEY (from_centre_id) REFERENCES centre (id),
  CONSTRAINT fk_transfer_offer_to_centre FOREIGN KEY (to_centre_id) REFERENCES centre (id),
  CONSTRAINT fk_transfer_offer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_transfer_offer_centres CHECK (from_centre_id <> to_centre_id),
  CONSTRAINT ck_transfer_offer_file_number CHECK (TRIM(file_number) <> ''),
  CONSTRAINT ck_transfer_offer_reason CHECK (reason IN ('MOVED', 'WORK', 'COURT', 'CENTRE', 'OTHER')),
  INDEX ix_transfer_offer_from (from_centre_id, recorded_at),
  INDEX ix_transfer_offer_to (to_centre_id, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: a centre offers a man to another one. [judicial]';

CREATE TABLE transfer_consent (
  offer_id      BIGINT      NOT NULL COMMENT 'Offer. [judicial]',
  revision      SMALLINT    NOT NULL COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  state         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL COMMENT 'What the authority of his order says: NOT_NEEDED (no order asks for it), ASKED (no answer yet), GIVEN or REFUSED. [judicial]',
  letter_number VARCHAR(60) NULL COMMENT 'Number of the letter in which the authority answers; null without an answer. [judicial]',
  letter_date   DATE        NULL COMMENT 'Date of that letter. [judicial]',
  recorded_at   DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by   BIGINT      NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (offer_id, revision),
  CONSTRAINT fk_transfer_consent_offer FOREIGN KEY (offer_id) REFERENCES transfer_offer (id),
  CONSTRAINT fk_transfer_consent_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_transfer_consent_revision CHECK (revision >= 1),
  CONSTRAINT ck_transfer_consent_state CHECK (state IN ('NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED')),
  CONSTRAINT ck_transfer_consent_letter CHECK ((state IN ('GIVEN', 'REFUSED')) = (letter_number IS NOT NULL)
    AND (letter_number IS NULL) = (letter_date IS NULL) AND (letter_number IS NULL OR TRIM(letter_number) <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what the authority of his order says to an offer. [judicial]';

CREATE TABLE transfer_answer (
  offer_id             BIGINT       NOT NULL COMMENT 'Offer; it is answered once. [judicial]',
  outcome              VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL COMMENT 'ACCEPTED or DECLINED by the centre that was asked, WITHDRAWN by the one that offered. [judicial]',
  effective_on         DATE         NULL COMMENT 'First day at the centre that accepts; null unless accepted. [judicial]',
  programme_version_id BIGINT       NULL COMMENT 'Version of the programme in whose units his credit is counted from then on; null unless accepted. [judicial]',
  reason               VARCHAR(255) NULL COMMENT 'Why it was declined or withdrawn; nobody is named. [judicial]',
  recorded_at          DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the answer. [internal]',
  recorded_by          BIGINT       NOT NULL COMMENT 'Account that answered. [internal]',
  PRIMARY KEY (offer_id),
  CONSTRAINT fk_transfer_answer_offer FOREIGN KEY (offer_id) REFERENCES transfer_offer (id),
  CONSTRAINT fk_transfer_answer_version FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
  CONSTRAINT fk_transfer_answer_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_transfer_answer_outcome CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT ck_transfer_answer_accepted CHECK ((outcome = 'ACCEPTED') = (effective_on IS NOT NULL)
    AND (outcome = 'ACCEPTED') = (programme_version_id IS NOT NULL)),
  CONSTRAINT ck_transfer_answer_reason CHECK ((outcome = 'ACCEPTED') = (reason IS NULL) AND (reason IS NULL OR TRIM(reason) <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what became of an offer. [judicial]';

CREATE TABLE transfer_open (
  offer_id BIGINT NOT NULL COMMENT 'Offer that nobody answered yet. [internal]',
  man_id   BIGINT NOT NULL COMMENT 'Man; he is offered to one centre at a time. [personal]',
  PRIMARY KEY (offer_id),
  CONSTRAINT uq_transfer_open_man UNIQUE (man_id),
  CONSTRAINT fk_transfer_open_offer FOREIGN KEY (offer_id) REFERENCES transfer_offer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Copy of the offers without an answer, kept by triggers. [judicial]';

INSERT INTO merge_subject (place, table_name, key_column, numbered) VALUES (140, 'transfer_offer', 'id', FALSE);

DELIMITER //

CREATE TRIGGER transfer_offer_opens AFTER INSERT ON transfer_offer FOR EACH ROW
BEGIN
  CALL refuse_other_centre(NEW.participant_id, NEW.from_centre_id, 'transfer_offer: his file is kept at another centre');
  CALL refuse_merged_file(NEW.participant_id, 'transfer_offer: another file goes on for this one');
  IF NOT EXISTS (SELECT 1 FROM app_user WHERE id = NEW.recorded_by AND centre_id = NEW.from_centre_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_offer: only his centre offers him';
  END IF;
  INSERT INTO transfer_open (offer_id, man_id) VALUES (NEW.id, NEW.participant_id);
END//

CREATE TRIGGER transfer_offer_refuses_update BEFORE UPDATE ON transfer_offer FOR EACH ROW
BEGIN
  CALL refuse_unless_merging(OLD.participant_id, NEW.participant_id, 'transfer_offer is append-only: withdraw it');
  IF NOT (NEW.id = OLD.id AND NEW.public_ref = OLD.public_ref AND NEW.from_centre_id = OLD.from_centre_id
      AND NEW.to_centre_id = OLD.to_centre_id AND NEW.file_number = OLD.file_number AND NEW.leaves_on = OLD.leaves_on
      AND NEW.reason = OLD.reason AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_offer is append-only: withdraw it';
  END IF;
END//

CREATE TRIGGER transfer_offer_goes_over AFTER UPDATE ON transfer_offer FOR EACH ROW
  UPDATE transfer_open SET man_id = NEW.participant_id WHERE offer_id = NEW.id//

CREATE TRIGGER transfer_offer_refuses_delete BEFORE DELETE ON transfer_offer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_offer is append-only'//

CREATE TRIGGER transfer_consent_is_of_an_open_offer AFTER INSERT ON transfer_consent FOR EACH ROW
  IF NOT EXISTS (SELECT 1 FROM transfer_open t JOIN transfer_offer f ON f.id = t.offer_id
      JOIN app_user u ON u.id = NEW.recorded_by AND u.centre_id = f.from_centre_id WHERE t.offer_id = NEW.offer_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_consent: only the centre that offers, while the offer is open';
  END IF//

CREATE TRIGGER transfer_consent_refuses_update BEFORE UPDATE ON transfer_consent FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_consent is append-only: add a revision'//

CREATE TRIGGER transfer_consent_refuses_delete BEFORE DELETE ON transfer_consent FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_consent is append-only'//

CREATE TRIGGER transfer_answer_closes AFTER INSERT ON transfer_answer FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM transfer_offer f JOIN app_user u ON u.id = NEW.recorded_by
      WHERE f.id = NEW.offer_id AND u.centre_id = IF(NEW.outcome = 'WITHDRAWN', f.from_centre_id, f.to_centre_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_answer: who is asked answers, who offered withdraws';
  END IF;
  IF NEW.outcome = 'ACCEPTED' THEN
    IF NOT EXISTS (SELECT 1 FROM transfer_consent c WHERE c.offer_id = NEW.offer_id AND c.state IN ('NOT_NEEDED', 'GIVEN')
        AND c.revision = (SELECT MAX(said.revision) FROM transfer_consent said WHERE said.offer_id = c.offer_id)) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_answer: the authority has not consented';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM transfer_offer f WHERE f.id = NEW.offer_id AND NEW.effective_on >= f.leaves_on) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_answer: not before the day of the offer';
    END IF;
  END IF;
  DELETE FROM transfer_open WHERE offer_id = NEW.offer_id;
END//

CREATE TRIGGER transfer_answer_refuses_update BEFORE UPDATE ON transfer_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_answer is append-only: an offer is answered once'//

CREATE TRIGGER transfer_answer_refuses_delete BEFORE DELETE ON transfer_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'transfer_answer is append-only'//

-- A file changes its centre by an accepted offer, and the newest one, or not at all.
CREATE TRIGGER participant_moves_by_acceptance AFTER UPDATE ON participant FOR EACH ROW
BEGIN
  IF NEW.centre_id <> OLD.centre_id AND NOT EXISTS (SELECT 1 FROM transfer_offer f JOIN transfer_answer a ON a.offer_id = f.id
      WHERE f.participant_id = NEW.id AND a.outcome = 'ACCEPTED' AND f.from_centre_id = OLD.centre_id
        AND f.to_centre_id = NEW.centre_id AND f.file_number = OLD.file_number AND a.recorded_at = (
          SELECT MAX(latest.recorded_at) FROM transfer_answer latest JOIN transfer_offer his ON his.id = latest.offer_id
          WHERE his.participant_id = NEW.id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant: a file passes to another centre by an accepted offer';
  END IF;
END//

DELIMITER ;
