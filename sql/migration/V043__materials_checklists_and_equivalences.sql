-- What a unit is given with, what an observer looks for in it, and which units of two versions count as the same. All of
-- it belongs to a version and stays as it is once a group follows it; a cohort is pinned to its version.

CREATE TABLE programme_unit_item (
  programme_version_id BIGINT       NOT NULL COMMENT 'Version the unit belongs to. [internal]',
  unit_number          SMALLINT     NOT NULL COMMENT 'Unit. [public]',
  kind                 VARCHAR(8)   COLLATE utf8mb4_bin NOT NULL COMMENT 'MATERIAL (what is brought), TASK (what the men do at home) or CHECK (what an observer looks for). [public]',
  position             SMALLINT     NOT NULL COMMENT 'Place in the list of its kind, from 1. [public]',
  text_es              VARCHAR(255) NOT NULL COMMENT 'Text in Spanish. [public]',
  text_en              VARCHAR(255) NOT NULL COMMENT 'Text in English. [public]',
  PRIMARY KEY (programme_version_id, unit_number, kind, position),
  CONSTRAINT fk_programme_unit_item_unit FOREIGN KEY (programme_version_id, unit_number) REFERENCES programme_unit (programme_version_id, number),
  CONSTRAINT ck_programme_unit_item_kind CHECK (kind IN ('MATERIAL', 'TASK', 'CHECK')),
  CONSTRAINT ck_programme_unit_item_position CHECK (position BETWEEN 1 AND 50),
  CONSTRAINT ck_programme_unit_item_texts CHECK (TRIM(text_es) <> '' AND TRIM(text_en) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Materials, tasks and checklist of a unit. Reference data. [public]';

CREATE TABLE programme_unit_equivalence (
  from_version_id BIGINT       NOT NULL COMMENT 'Version in which a man was given the unit. [internal]',
  from_unit       SMALLINT     NOT NULL COMMENT 'Unit he was given. [public]',
  to_version_id   BIGINT       NOT NULL COMMENT 'Version under which it counts. [internal]',
  to_unit         SMALLINT     NOT NULL COMMENT 'Unit as which it counts. [public]',
  source          VARCHAR(255) NOT NULL COMMENT 'Who decided so, and where it is written. [public]',
  PRIMARY KEY (from_version_id, from_unit, to_version_id, to_unit),
  CONSTRAINT fk_programme_unit_equivalence_from FOREIGN KEY (from_version_id, from_unit) REFERENCES programme_unit (programme_version_id, number),
  CONSTRAINT fk_programme_unit_equivalence_to FOREIGN KEY (to_version_id, to_unit) REFERENCES programme_unit (programme_version_id, number),
  CONSTRAINT ck_programme_unit_equivalence_versions CHECK (from_version_id <> to_version_id),
  CONSTRAINT ck_programme_unit_equivalence_source CHECK (TRIM(source) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Which unit of one version counts as which of another; said for each direction. Reference data. [public]';
