-- Days on which terms do not run and sessions are not planned, each with the place it is valid for.

CREATE SEQUENCE non_working_day_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of non_working_day, in blocks of 50. [internal]';

CREATE TABLE non_working_day (
  id           BIGINT       NOT NULL COMMENT 'Internal key from non_working_day_seq. [internal]',
  public_ref   UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  day          DATE         NOT NULL COMMENT 'The day. [public]',
  name_es      VARCHAR(120) NOT NULL COMMENT 'What it is, in Spanish. [public]',
  name_en      VARCHAR(120) NOT NULL COMMENT 'What it is, in English. [public]',
  scope        VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Where it holds: NATIONAL, STATE, MUNICIPALITY, CENTRE or COURT. [public]',
  state_code   VARCHAR(6)   COLLATE utf8mb4_bin NULL COMMENT 'State, for STATE and MUNICIPALITY, and for the courts of a state. [public]',
  municipality VARCHAR(100) NULL COMMENT 'Municipality, for MUNICIPALITY. [public]',
  centre_id    BIGINT       NULL COMMENT 'Centre, for CENTRE. [internal]',
  authority_id BIGINT       NULL COMMENT 'Court, for COURT; null when it holds for all courts of the state. [internal]',
  source       VARCHAR(255) NOT NULL COMMENT 'Law, agreement or notice that says so. [public]',
  version      INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_non_working_day_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_non_working_day_state FOREIGN KEY (state_code) REFERENCES federal_state (code),
  CONSTRAINT fk_non_working_day_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_non_working_day_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT ck_non_working_day_scope CHECK (scope IN ('NATIONAL', 'STATE', 'MUNICIPALITY', 'CENTRE', 'COURT')),
  CONSTRAINT ck_non_working_day_place CHECK (CASE scope
    WHEN 'NATIONAL' THEN state_code IS NULL AND municipality IS NULL AND centre_id IS NULL AND authority_id IS NULL
    WHEN 'STATE' THEN state_code IS NOT NULL AND municipality IS NULL AND centre_id IS NULL AND authority_id IS NULL
    WHEN 'MUNICIPALITY' THEN state_code IS NOT NULL AND municipality IS NOT NULL AND centre_id IS NULL AND authority_id IS NULL
    WHEN 'CENTRE' THEN state_code IS NULL AND municipality IS NULL AND centre_id IS NOT NULL AND authority_id IS NULL
    WHEN 'COURT' THEN municipality IS NULL AND centre_id IS NULL AND (state_code IS NULL) <> (authority_id IS NULL)
    ELSE FALSE END),
  CONSTRAINT ck_non_working_day_texts CHECK (TRIM(name_es) <> '' AND TRIM(name_en) <> '' AND TRIM(source) <> ''
    AND (municipality IS NULL OR TRIM(municipality) <> '')),
  INDEX ix_non_working_day_day (day, scope)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A day off, with its place. National days are reference data. [public]';
