-- What is asked at an interview, what may decide an admission, and what is signed: reference data with versions. A version
-- that was used is never changed; other words are another version. No trigger says so: MariaDB 11.4.5 loses the values of an
-- INSERT … SELECT into a table with one, and the application may only read these.

CREATE TABLE admission_criterion (
  set_version SMALLINT NOT NULL                        COMMENT 'Version of the list it belongs to, from 1. [public]',
  code        VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'Code of the criterion. [public]',
  kind        VARCHAR(10) COLLATE utf8mb4_bin NOT NULL COMMENT 'INCLUSION (has to hold), EXCLUSION (may decide against him) or NEVER (is written down and may never decide). [public]',
  position    SMALLINT NOT NULL                        COMMENT 'Place in the list, from 1. [public]',
  text_es     VARCHAR(200) NOT NULL                    COMMENT 'What it says, in Spanish. [public]',
  text_en     VARCHAR(200) NOT NULL                    COMMENT 'The same in English. [public]',
  target      VARCHAR(20) COLLATE utf8mb4_bin NULL     COMMENT 'Where he is referred when it decides; null when nowhere in particular. [public]',
  PRIMARY KEY (set_version, code),
  CONSTRAINT uq_admission_criterion_position UNIQUE (set_version, position),
  CONSTRAINT ck_admission_criterion_kind CHECK (kind IN ('INCLUSION', 'EXCLUSION', 'NEVER')),
  CONSTRAINT ck_admission_criterion_target CHECK (target IN ('CHILD_SERVICES', 'WOMENS_PROGRAMME', 'HEALTH', 'ADDICTIONS', 'EMERGENCY', 'SPECIALIST', 'OTHER_CENTRE', 'OTHER') AND (target IS NULL OR kind <> 'NEVER')),
  CONSTRAINT ck_admission_criterion_texts CHECK (TRIM(text_es) <> '' AND TRIM(text_en) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'What is asked when somebody is admitted, by version. Reference data. [public]';

CREATE TABLE intake_document (
  id       BIGINT NOT NULL                          COMMENT 'Internal key, given with the text. [internal]',
  kind     VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'PRIVACY (notice), CONSENT or COMMITMENT (letter). [public]',
  version  SMALLINT NOT NULL                        COMMENT 'Version, from 1. [public]',
  language CHAR(2) COLLATE utf8mb4_bin NOT NULL     COMMENT 'es or en. [public]',
  title    VARCHAR(120) NOT NULL                    COMMENT 'Its heading. [public]',
  body     TEXT NOT NULL                            COMMENT 'Its paragraphs, separated by empty lines. [public]',
  draft    BOOLEAN NOT NULL DEFAULT TRUE            COMMENT 'True until the legal reader of the centre has confirmed it; a draft says so when printed. [public]',
  PRIMARY KEY (id),
  CONSTRAINT uq_intake_document_version UNIQUE (kind, version, language),
  CONSTRAINT ck_intake_document_kind CHECK (kind IN ('PRIVACY', 'CONSENT', 'COMMITMENT')),
  CONSTRAINT ck_intake_document_language CHECK (language IN ('es', 'en')),
  CONSTRAINT ck_intake_document_texts CHECK (TRIM(title) <> '' AND TRIM(body) <> ''),
  CONSTRAINT ck_intake_document_draft CHECK (draft IN (0, 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Papers that are read to a man and signed, by version. Reference data. [public]';

