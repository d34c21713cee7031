-- How a man can be reached and what he needs so that he can take part. Both are told by himself, change, and are never
-- overwritten. telephone and safe_to_leave_message of participant remain what a list brought; the first change moves them here.
-- Nobody else's number has a place here: least of all that of a partner or victim.

CREATE TABLE participant_contact (
  participant_id        BIGINT       NOT NULL COMMENT 'Man. [personal]',
  line                  SMALLINT     NOT NULL COMMENT 'Number of the contact in his file, from 1. [internal]',
  revision              SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this contact, from 1; the highest one counts. [internal]',
  kind                  VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL COMMENT 'TELEPHONE, EMAIL or ADDRESS. [personal]',
  value                 VARCHAR(300) NOT NULL COMMENT 'Telephone in E.164 form, e-mail address, or postal address as he gave it. [personal]',
  safe_to_leave_message BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when he said that a message may be left there. [personal]',
  from_on               DATE         NULL COMMENT 'Day from which it holds; null when it came with a list. [personal]',
  to_on                 DATE         NULL COMMENT 'First day on which it no longer holds; equal to from_on when it is withdrawn. [personal]',
  recorded_at           DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by           BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, line, revision),
  CONSTRAINT fk_participant_contact_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_participant_contact_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_participant_contact_numbers CHECK (line >= 1 AND revision >= 1),
  CONSTRAINT ck_participant_contact_kind CHECK (kind IN ('TELEPHONE', 'EMAIL', 'ADDRESS')),
  CONSTRAINT ck_participant_contact_value CHECK (TRIM(value) <> ''),
  CONSTRAINT ck_participant_contact_telephone CHECK (kind <> 'TELEPHONE' OR value REGEXP '^[+][0-9]{8,15}$'),
  CONSTRAINT ck_participant_contact_email CHECK (kind <> 'EMAIL' OR value REGEXP '^[^@ ]+@[^@ ]+$'),
  CONSTRAINT ck_participant_contact_safe CHECK (safe_to_leave_message IN (0, 1)),
  CONSTRAINT ck_participant_contact_range CHECK (to_on >= from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: how a man can be reached, and from when to when. [personal]';

CREATE TRIGGER participant_contact_refuses_update BEFORE UPDATE ON participant_contact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_contact is append-only: add a revision';

CREATE TRIGGER participant_contact_refuses_delete BEFORE DELETE ON participant_contact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_contact is append-only';

CREATE TABLE participant_need (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [sensitive]',
  line           SMALLINT     NOT NULL COMMENT 'Number of the need in his file, from 1. [internal]',
  revision       SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this need, from 1; the highest one counts. [internal]',
  kind           VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'INTERPRETER, READ_ALOUD, SIGHT, HEARING, MOBILITY, MORE_TIME or OTHER. [sensitive]',
  language       VARCHAR(60)  NULL COMMENT 'Language of the interpreter, sign languages included; only for INTERPRETER. [sensitive]',
  detail         VARCHAR(200) NULL COMMENT 'What has to be done; no diagnosis, nobody else named. [sensitive]',
  from_on        DATE         NOT NULL COMMENT 'Day from which it holds. [sensitive]',
  to_on          DATE         NULL COMMENT 'First day on which it no longer holds; equal to from_on when it is withdrawn. [sensitive]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, line, revision),
  CONSTRAINT fk_participant_need_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_participant_need_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_participant_need_numbers CHECK (line >= 1 AND revision >= 1),
  CONSTRAINT ck_participant_need_kind CHECK (kind IN ('INTERPRETER', 'READ_ALOUD', 'SIGHT', 'HEARING', 'MOBILITY', 'MORE_TIME', 'OTHER')),
  CONSTRAINT ck_participant_need_language CHECK ((kind = 'INTERPRETER') = (language IS NOT NULL)),
  CONSTRAINT ck_participant_need_other CHECK (kind <> 'OTHER' OR detail IS NOT NULL),
  CONSTRAINT ck_participant_need_texts CHECK ((language IS NULL OR TRIM(language) <> '') AND (detail IS NULL OR TRIM(detail) <> '')),
  CONSTRAINT ck_participant_need_range CHECK (to_on >= from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: what a man needs so that he can take part. [sensitive]';

CREATE TRIGGER participant_need_refuses_update BEFORE UPDATE ON participant_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_need is append-only: add a revision';

CREATE TRIGGER participant_need_refuses_delete BEFORE DELETE ON participant_need FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_need is append-only';
