-- What is taught. A programme changes by a new version; the units of a version that was taught stay as they were.

CREATE SEQUENCE programme_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of programme, in blocks of 50. [internal]';
CREATE SEQUENCE programme_version_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of programme_version, in blocks of 50. [internal]';

CREATE TABLE programme (
  id      BIGINT       NOT NULL COMMENT 'Internal key from programme_seq. [internal]',
  code    VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Short code of the programme. [public]',
  name_es VARCHAR(160) NOT NULL COMMENT 'Name in Spanish. [public]',
  name_en VARCHAR(160) NOT NULL COMMENT 'Name in English. [public]',
  PRIMARY KEY (id),
  CONSTRAINT uq_programme_code UNIQUE (code),
  CONSTRAINT ck_programme_texts CHECK (TRIM(code) <> '' AND TRIM(name_es) <> '' AND TRIM(name_en) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'A workshop that can be given. Reference data. [public]';

CREATE TABLE programme_version (
  id           BIGINT       NOT NULL COMMENT 'Internal key from programme_version_seq. [internal]',
  public_ref   UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  programme_id BIGINT       NOT NULL COMMENT 'Programme of which this is a version. [internal]',
  version      INT          NOT NULL COMMENT 'Number of the version, from 1; a name, not a lock counter. [public]',
  valid_from   DATE         NOT NULL COMMENT 'First day on which a cohort may begin with it. [public]',
  valid_to     DATE         NULL COMMENT 'First day on which no cohort may begin with it any more; null while open. [public]',
  source       VARCHAR(255) NOT NULL COMMENT 'Where the units come from, and whether they are official. [public]',
  PRIMARY KEY (id),
  CONSTRAINT uq_programme_version_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_programme_version_number UNIQUE (programme_id, version),
  CONSTRAINT fk_programme_version_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT ck_programme_version_number CHECK (version >= 1),
  CONSTRAINT ck_programme_version_range CHECK (valid_to > valid_from),
  CONSTRAINT ck_programme_version_source CHECK (TRIM(source) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'A dated edition of a programme. Reference data. [public]';

CREATE TABLE programme_unit (
  programme_version_id BIGINT       NOT NULL COMMENT 'Version the unit belongs to. [internal]',
  number               SMALLINT     NOT NULL COMMENT 'Place of the unit in the programme, from 1. [public]',
  title_es             VARCHAR(160) NOT NULL COMMENT 'Title in Spanish. [public]',
  title_en             VARCHAR(160) NOT NULL COMMENT 'Title in English. [public]',
  aim_es               VARCHAR(255) NOT NULL COMMENT 'What the unit is for, in Spanish. [public]',
  aim_en               VARCHAR(255) NOT NULL COMMENT 'What the unit is for, in English. [public]',
  minutes              SMALLINT     NOT NULL COMMENT 'Planned length in minutes. [public]',
  mandatory            BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when nobody concludes without it. [public]',
  PRIMARY KEY (programme_version_id, number),
  CONSTRAINT fk_programme_unit_version FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
  CONSTRAINT ck_programme_unit_number CHECK (number BETWEEN 1 AND 200),
  CONSTRAINT ck_programme_unit_texts CHECK (TRIM(title_es) <> '' AND TRIM(title_en) <> '' AND TRIM(aim_es) <> '' AND TRIM(aim_en) <> ''),
  CONSTRAINT ck_programme_unit_minutes CHECK (minutes BETWEEN 1 AND 600),
  CONSTRAINT ck_programme_unit_mandatory CHECK (mandatory IN (0, 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'One lesson of a version of a programme. Reference data. [public]';
