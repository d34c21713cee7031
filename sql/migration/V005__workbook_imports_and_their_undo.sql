-- Paper cohorts that come in as workbooks. What an import brought carries its import_id, and only that can leave again,
-- while the import is being undone. The procedure below is the one place that decides it; triggers call it.

CREATE SEQUENCE workbook_import_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of workbook_import, in blocks of 50. [internal]';

CREATE TABLE workbook_import (
  id          BIGINT       NOT NULL COMMENT 'Internal key from workbook_import_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id   BIGINT       NOT NULL COMMENT 'Centre whose cohorts are brought in. [internal]',
  uploaded_by BIGINT       NOT NULL COMMENT 'Account that uploaded the file. [internal]',
  file_name   VARCHAR(200) NOT NULL COMMENT 'Name of the file as uploaded. [personal]',
  content     LONGBLOB     NOT NULL COMMENT 'The file itself, kept as evidence of what was read. [sensitive]',
  sha256      CHAR(64)     COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of the content in lower-case hexadecimal. [internal]',
  state       VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'DRAFT' COMMENT 'DRAFT (being looked at), LOADED, UNDOING (its rows may be deleted), UNDONE or DISCARDED. [internal]',
  mapping     JSON         NULL COMMENT 'What each sheet and column was taken for, and the answers given to doubts. [personal]',
  summary     JSON         NULL COMMENT 'Counts and problems of the last reading. [personal]',
  created_at  DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the upload. [internal]',
  loaded_at   DATETIME(6)  NULL COMMENT 'Instant (UTC) at which its rows were written. [internal]',
  undone_at   DATETIME(6)  NULL COMMENT 'Instant (UTC) at which its rows were taken out again. [internal]',
  version     INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_workbook_import_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_workbook_import_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_workbook_import_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES app_user (id),
  CONSTRAINT ck_workbook_import_file_name CHECK (TRIM(file_name) <> ''),
  CONSTRAINT ck_workbook_import_sha256 CHECK (sha256 REGEXP '^[0-9a-f]{64}$'),
  CONSTRAINT ck_workbook_import_state CHECK (state IN ('DRAFT', 'LOADED', 'UNDOING', 'UNDONE', 'DISCARDED')),
  CONSTRAINT ck_workbook_import_loaded CHECK ((loaded_at IS NULL) = (state IN ('DRAFT', 'DISCARDED'))),
  CONSTRAINT ck_workbook_import_undone CHECK ((undone_at IS NULL) = (state <> 'UNDONE')),
  INDEX ix_workbook_import_centre (centre_id, created_at),
  INDEX ix_workbook_import_sha256 (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'An uploaded workbook and what became of it. [personal]';

DELIMITER //

CREATE PROCEDURE refuse_unless_undoing(IN row_import_id BIGINT, IN refusal VARCHAR(128))
  READS SQL DATA
  COMMENT 'Signals refusal unless the import is being undone.'
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workbook_import WHERE id = row_import_id AND state = 'UNDOING') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
  END IF;
END//

DELIMITER ;
