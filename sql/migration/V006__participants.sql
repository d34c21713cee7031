-- The men who attend. Nothing about a partner or victim is ever kept here.
-- Never deleted; a file that is no longer needed is restricted, and its history stays readable to those who may.

CREATE SEQUENCE participant_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of participant, in blocks of 50. [internal]';

CREATE TABLE participant (
  id                    BIGINT        NOT NULL COMMENT 'Internal key from participant_seq. [internal]',
  public_ref            UUID          NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id             BIGINT        NOT NULL COMMENT 'Centre that keeps this file; a man known to two centres has two files. [internal]',
  file_number           VARCHAR(30)   COLLATE utf8mb4_bin NOT NULL COMMENT 'Number of the file at the centre, such as XAL-2026-0042. [internal]',
  given_names           VARCHAR(100)  NOT NULL COMMENT 'Given names as written by himself. [personal]',
  first_surname         VARCHAR(80)   NOT NULL COMMENT 'First surname. [personal]',
  second_surname        VARCHAR(80)   NULL COMMENT 'Second surname; null when he has none. [personal]',
  social_name           VARCHAR(100)  NULL COMMENT 'Name he asks to be called by. [sensitive]',
  sort_key              VARCHAR(270)  NOT NULL COMMENT 'Surnames, then given names: the order of lists. Written by the application. [personal]',
  name_key              VARCHAR(270)  COLLATE utf8mb4_bin NOT NULL COMMENT 'The same in lower case without accents (ñ stays) and with single spaces: what a search compares. Written by the application. [personal]',
  curp                  CHAR(18)      COLLATE utf8mb4_bin NULL COMMENT 'Population registry code with a right check digit; null when a reason is given. [personal]',
  curp_missing_reason   VARCHAR(20)   COLLATE utf8mb4_bin NULL COMMENT 'Why there is no CURP: HAS_NONE, NOT_SHOWN, FOREIGN_UNDOCUMENTED, IN_PROCESS, REFUSED or NOT_RECORDED. [sensitive]',
  birth_date            DATE          NULL COMMENT 'Date of birth; null when unknown. [personal]',
  telephone             VARCHAR(16)   COLLATE utf8mb4_bin NULL COMMENT 'Telephone in E.164 form. [personal]',
  safe_to_leave_message BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'True when he said that a message may be left at that number. [personal]',
  observations          VARCHAR(2000) NULL COMMENT 'Practical remarks of the centre; no clinical content, nobody else named. [sensitive]',
  restricted            BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'True when only the coordination may open the file. [internal]',
  import_id             BIGINT        NULL COMMENT 'Import that brought the row; null when typed. [internal]',
  version               INT           NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_participant_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_participant_file_number UNIQUE (centre_id, file_number),
  CONSTRAINT uq_participant_curp UNIQUE (centre_id, curp),
  CONSTRAINT uq_participant_centre UNIQUE (id, centre_id),
  CONSTRAINT fk_participant_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_participant_import FOREIGN KEY (import_id) REFERENCES workbook_import (id),
  CONSTRAINT ck_participant_file_number CHECK (TRIM(file_number) <> ''),
  CONSTRAINT ck_participant_names CHECK (TRIM(given_names) <> '' AND TRIM(first_surname) <> '' AND TRIM(sort_key) <> '' AND TRIM(name_key) <> ''),
  CONSTRAINT ck_participant_optional_names CHECK ((second_surname IS NULL OR TRIM(second_surname) <> '') AND (social_name IS NULL OR TRIM(social_name) <> '')),
  CONSTRAINT ck_participant_curp CHECK (curp REGEXP '^[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]$'),
  CONSTRAINT ck_participant_curp_reason CHECK (curp_missing_reason IN ('HAS_NONE', 'NOT_SHOWN', 'FOREIGN_UNDOCUMENTED', 'IN_PROCESS', 'REFUSED', 'NOT_RECORDED')),
  CONSTRAINT ck_participant_curp_or_reason CHECK ((curp IS NULL) <> (curp_missing_reason IS NULL)),
  CONSTRAINT ck_participant_birth_date CHECK (birth_date >= '1900-01-01'),
  CONSTRAINT ck_participant_telephone CHECK (telephone REGEXP '^[+][0-9]{8,15}$'),
  CONSTRAINT ck_participant_flags CHECK (safe_to_leave_message IN (0, 1) AND restricted IN (0, 1)),
  INDEX ix_participant_sort (centre_id, sort_key, id),
  INDEX ix_participant_name_key (centre_id, name_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A man who attends or is expected, as one centre knows him. [personal]';

CREATE TRIGGER participant_refuses_delete BEFORE DELETE ON participant FOR EACH ROW
  CALL refuse_unless_undoing(OLD.import_id, 'participant: a file is never deleted');
