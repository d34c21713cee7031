-- What belongs to a country and not to a centre: its federal states and the legal figures its courts use.
-- Rows come from sql/reference; another country is other rows, never another column.
--
-- Conventions of every migration: text is compared as Spanish readers expect (ñ is a letter, accents and case do not
-- count), codes and enumerations are compared byte by byte (utf8mb4_bin); every comment ends in the class of the data:
-- [public] [internal] [personal] [sensitive] [judicial] [secret].
-- Constraints are named fk_ uq_ ck_ ix_; primary keys are not, since MariaDB warns about their name and forgets it.

CREATE TABLE federal_state (
  code         VARCHAR(6)   COLLATE utf8mb4_bin NOT NULL COMMENT 'ISO 3166-2 code, such as MX-ROO. [public]',
  country_code CHAR(2)      COLLATE utf8mb4_bin NOT NULL COMMENT 'ISO 3166-1 alpha-2 code of the country. [public]',
  inegi_code   CHAR(2)      COLLATE utf8mb4_bin NOT NULL COMMENT 'Two digits of the national statistics office; 00 for born abroad. [public]',
  curp_code    CHAR(2)      COLLATE utf8mb4_bin NOT NULL COMMENT 'Two letters at positions 12-13 of the population code. [public]',
  name         VARCHAR(80)  NOT NULL COMMENT 'Short official name in Spanish. [public]',
  PRIMARY KEY (code),
  CONSTRAINT uq_federal_state_inegi UNIQUE (country_code, inegi_code),
  CONSTRAINT uq_federal_state_curp UNIQUE (country_code, curp_code),
  CONSTRAINT ck_federal_state_code CHECK (code REGEXP '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  CONSTRAINT ck_federal_state_name CHECK (TRIM(name) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'First administrative division of a country. Reference data. [public]';

CREATE TABLE legal_figure (
  code         VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Code of the legal figure, a term of art of its country. [public]',
  country_code CHAR(2)      COLLATE utf8mb4_bin NOT NULL COMMENT 'ISO 3166-1 alpha-2 code of the country. [public]',
  name_es      VARCHAR(120) NOT NULL COMMENT 'Name shown to Spanish readers. [public]',
  name_en      VARCHAR(120) NOT NULL COMMENT 'Name shown to English readers. [public]',
  voluntary    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when nobody ordered the attendance, so that no authority is asked for. [public]',
  position     SMALLINT     NOT NULL COMMENT 'Place in lists, smallest first. [internal]',
  PRIMARY KEY (code),
  CONSTRAINT ck_legal_figure_names CHECK (TRIM(name_es) <> '' AND TRIM(name_en) <> ''),
  CONSTRAINT ck_legal_figure_voluntary CHECK (voluntary IN (0, 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Legal ground on which a man is sent to the programme. Reference data. [public]';
