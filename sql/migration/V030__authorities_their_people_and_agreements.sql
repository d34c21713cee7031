-- How an authority is reached, who answers there, and what a centre has agreed with it. An authority is retired, never
-- removed; an agreement is ended and followed by another, never rewritten: orders were judged by what it said.
SET @@system_versioning_alter_history = 1;

ALTER TABLE authority
  ADD COLUMN municipality VARCHAR(100) NULL COMMENT 'Municipality it lies in. [public]' AFTER state_code,
  ADD COLUMN email        VARCHAR(254) NULL COMMENT 'Address of its office for letters, not of a person. [public]' AFTER municipality,
  ADD COLUMN telephone    VARCHAR(16)  COLLATE utf8mb4_bin NULL COMMENT 'Telephone of its office in E.164 form. [public]' AFTER email,
  ADD COLUMN retired_on   DATE         NULL COMMENT 'First day on which no new order of it is entered; null while it sends men. [internal]' AFTER telephone,
  MODIFY COLUMN kind VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'What it is: CONTROL_COURT, TRIAL_COURT, ENFORCEMENT_COURT, FAMILY_COURT, CIVIC_COURT, ELECTORAL_COURT, ADMINISTRATIVE_COURT, SUPERVISION_UNIT, PROSECUTOR, PRISON_AUTHORITY, FAMILY_SERVICES, WOMENS_INSTITUTE, JUSTICE_CENTRE, POLICE_UNIT or OTHER. [public]',
  DROP CONSTRAINT ck_authority_kind,
  ADD CONSTRAINT ck_authority_kind CHECK (kind IN ('CONTROL_COURT', 'TRIAL_COURT', 'ENFORCEMENT_COURT', 'FAMILY_COURT',
    'CIVIC_COURT', 'ELECTORAL_COURT', 'ADMINISTRATIVE_COURT', 'SUPERVISION_UNIT', 'PROSECUTOR', 'PRISON_AUTHORITY',
    'FAMILY_SERVICES', 'WOMENS_INSTITUTE', 'JUSTICE_CENTRE', 'POLICE_UNIT', 'OTHER')),
  ADD CONSTRAINT ck_authority_email CHECK (email REGEXP '^[^@ ]+@[^@ ]+$'),
  ADD CONSTRAINT ck_authority_telephone CHECK (telephone REGEXP '^[+][0-9]{8,15}$'),
  ADD CONSTRAINT ck_authority_municipality CHECK (TRIM(municipality) <> ''),
  ADD INDEX ix_authority_state (state_code, kind, name);

CREATE SEQUENCE authority_contact_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of authority_contact, in blocks of 50. [internal]';
CREATE SEQUENCE authority_agreement_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of authority_agreement, in blocks of 50. [internal]';

CREATE TABLE authority_contact (
  id           BIGINT       NOT NULL COMMENT 'Internal key from authority_contact_seq. [internal]',
  public_ref   UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  authority_id BIGINT       NOT NULL COMMENT 'Authority the person works for. [internal]',
  name         VARCHAR(160) NOT NULL COMMENT 'Name of the person. [personal]',
  position     VARCHAR(120) NULL COMMENT 'Office the person holds. [internal]',
  email        VARCHAR(254) NULL COMMENT 'Work address. [personal]',
  telephone    VARCHAR(16)  COLLATE utf8mb4_bin NULL COMMENT 'Work telephone in E.164 form. [personal]',
  ended_on     DATE         NULL COMMENT 'First day on which the person no longer answers there; null while it lasts. [internal]',
  version      INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_authority_contact_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_authority_contact_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT ck_authority_contact_texts CHECK (TRIM(name) <> '' AND (position IS NULL OR TRIM(position) <> '')),
  CONSTRAINT ck_authority_contact_email CHECK (email REGEXP '^[^@ ]+@[^@ ]+$'),
  CONSTRAINT ck_authority_contact_telephone CHECK (telephone REGEXP '^[+][0-9]{8,15}$'),
  CONSTRAINT ck_authority_contact_reach CHECK (email IS NOT NULL OR telephone IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A person who answers at an authority. [personal]';

CREATE TRIGGER authority_contact_refuses_delete BEFORE DELETE ON authority_contact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'authority_contact: a contact is ended, not deleted';

CREATE TABLE authority_agreement (
  id           BIGINT       NOT NULL COMMENT 'Internal key from authority_agreement_seq. [internal]',
  public_ref   UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  authority_id BIGINT       NOT NULL COMMENT 'Authority it was made with. [internal]',
  centre_id    BIGINT       NOT NULL COMMENT 'Centre that made it. [internal]',
  number       VARCHAR(60)  NOT NULL COMMENT 'Number or short name under which it is known. [internal]',
  signed_on    DATE         NOT NULL COMMENT 'Day it was signed. [internal]',
  valid_from   DATE         NOT NULL COMMENT 'First day on which orders come under it. [internal]',
  valid_to     DATE         NULL COMMENT 'First day on which no new order comes under it; null while it lasts. [internal]',
  purpose      VARCHAR(500) NULL COMMENT 'What it is about, in words. [internal]',
  answer_days  SMALLINT     NULL COMMENT 'Business days within which the centre answers an order. [internal]',
  report_day   SMALLINT     NULL COMMENT 'Day of the month by which the periodic report is handed in, 1 to 28. [internal]',
  terms        JSON         NULL COMMENT 'Parameters it sets otherwise than the policy, in the form of court_order.overrides. [internal]',
  recorded_at  DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by  BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  version      INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_authority_agreement_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_authority_agreement_number UNIQUE (centre_id, authority_id, number),
  CONSTRAINT uq_authority_agreement_centre UNIQUE (id, centre_id),
  CONSTRAINT fk_authority_agreement_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT fk_authority_agreement_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_authority_agreement_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_authority_agreement_texts CHECK (TRIM(number) <> '' AND (purpose IS NULL OR TRIM(purpose) <> '')),
  CONSTRAINT ck_authority_agreement_range CHECK (valid_to >= valid_from),
  CONSTRAINT ck_authority_agreement_answer_days CHECK (answer_days BETWEEN 1 AND 90),
  CONSTRAINT ck_authority_agreement_report_day CHECK (report_day BETWEEN 1 AND 28),
  CONSTRAINT ck_authority_agreement_terms CHECK (terms IS NULL OR (JSON_VALID(terms) AND JSON_TYPE(terms) = 'OBJECT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'What a centre and an authority agreed: its terms, and when reports are handed in. [internal]';

DELIMITER //
CREATE TRIGGER authority_agreement_refuses_rewriting BEFORE UPDATE ON authority_agreement FOR EACH ROW
BEGIN
  IF NOT (NEW.authority_id = OLD.authority_id AND NEW.centre_id = OLD.centre_id AND NEW.number = OLD.number
      AND NEW.signed_on = OLD.signed_on AND NEW.valid_from = OLD.valid_from AND NEW.purpose <=> OLD.purpose
      AND NEW.answer_days <=> OLD.answer_days AND NEW.report_day <=> OLD.report_day AND NEW.terms <=> OLD.terms) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'authority_agreement: an agreement is ended and followed, not rewritten';
  END IF;
END //
DELIMITER ;

CREATE TRIGGER authority_agreement_refuses_delete BEFORE DELETE ON authority_agreement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'authority_agreement: an agreement is ended, not deleted';
