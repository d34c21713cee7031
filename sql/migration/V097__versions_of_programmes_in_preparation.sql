-- A version of a programme is written as a draft, sent, and published by a second person. What was published stays: a
-- version only gets an end, and what counts as what is only added to. Triggers run after the change, since a trigger before
-- it would lose the values of an INSERT ... SELECT (docs/data-model.md).

CREATE SEQUENCE programme_draft_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of programme_draft, in blocks of 50. [internal]';

CREATE TABLE programme_draft (
  id          BIGINT       NOT NULL COMMENT 'Internal key from programme_draft_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of what was said about this draft, from 1; the highest one counts. [internal]',
  version_id  BIGINT       NOT NULL COMMENT 'Version it was taken from. [internal]',
  units       JSON         NOT NULL COMMENT 'The units in order, with their materials, tasks and checklists, as they would be. [public]',
  valid_from  DATE         NOT NULL COMMENT 'First day on which a group may begin with it. [public]',
  source      VARCHAR(255) NOT NULL COMMENT 'Where the units come from, and whether they are official. [public]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why the programme changes. [internal]',
  state       VARCHAR(9)   COLLATE utf8mb4_bin NOT NULL COMMENT 'DRAFT, SENT, REFUSED, PUBLISHED or DROPPED. [internal]',
  published   BIGINT       NULL COMMENT 'Version it became. [internal]',
  answer      VARCHAR(255) NULL COMMENT 'Why it was returned or given up. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which this was said. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that said it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_programme_draft_revision UNIQUE (public_ref, revision),
  CONSTRAINT uq_programme_draft_published UNIQUE (published),
  CONSTRAINT fk_programme_draft_version FOREIGN KEY (version_id) REFERENCES programme_version (id),
  CONSTRAINT fk_programme_draft_published FOREIGN KEY (published) REFERENCES programme_version (id),
  CONSTRAINT fk_programme_draft_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_programme_draft_revision CHECK (revision >= 1),
  CONSTRAINT ck_programme_draft_units CHECK (JSON_VALID(units) AND JSON_TYPE(units) = 'ARRAY' AND JSON_LENGTH(units) BETWEEN 1 AND 200),
  CONSTRAINT ck_programme_draft_state CHECK (state IN ('DRAFT', 'SENT', 'REFUSED', 'PUBLISHED', 'DROPPED')),
  CONSTRAINT ck_programme_draft_published CHECK ((published IS NOT NULL) = (state = 'PUBLISHED')),
  CONSTRAINT ck_programme_draft_texts CHECK (TRIM(source) <> '' AND TRIM(reason) <> '' AND (answer IS NULL OR TRIM(answer) <> '')
    AND (state NOT IN ('REFUSED', 'DROPPED') OR answer IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: versions of programmes that are being prepared. [internal]';

DELIMITER //

CREATE TRIGGER programme_draft_needs_another AFTER INSERT ON programme_draft FOR EACH ROW
BEGIN
  IF NEW.state IN ('PUBLISHED', 'REFUSED') AND NOT EXISTS (SELECT 1 FROM programme_draft d WHERE d.public_ref = NEW.public_ref
      AND d.state = 'SENT' AND d.revision = NEW.revision - 1 AND d.recorded_by <> NEW.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_draft: somebody other than the sender answers';
  END IF;
  IF NEW.state = 'PUBLISHED' AND NOT EXISTS (SELECT 1 FROM programme_version f JOIN programme_version n
      ON n.programme_id = f.programme_id AND n.version = f.version + 1 AND n.valid_from = NEW.valid_from
      WHERE f.id = NEW.version_id AND n.id = NEW.published) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_draft: it becomes the version that follows the one it was taken from';
  END IF;
END//

CREATE TRIGGER programme_version_follows AFTER INSERT ON programme_version FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM programme_version f WHERE f.programme_id = NEW.programme_id AND f.version < NEW.version
      AND (f.valid_from >= NEW.valid_from OR f.valid_to IS NULL OR f.valid_to > NEW.valid_from)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_version: a version begins when those before it are closed';
  END IF;
END//

CREATE TRIGGER programme_version_only_ends AFTER UPDATE ON programme_version FOR EACH ROW
BEGIN
  IF NEW.id <> OLD.id OR NEW.public_ref <> OLD.public_ref OR NEW.programme_id <> OLD.programme_id OR NEW.version <> OLD.version
      OR NEW.valid_from <> OLD.valid_from OR BINARY NEW.source <> BINARY OLD.source
      OR NOT (NEW.valid_to <=> OLD.valid_to OR (NEW.valid_to IS NOT NULL AND (OLD.valid_to IS NULL OR NEW.valid_to < OLD.valid_to))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_version: a version only gets an end';
  END IF;
END//

CREATE TRIGGER programme_unit_before_groups AFTER INSERT ON programme_unit FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM cohort c WHERE c.programme_version_id = NEW.programme_version_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit: a group follows this version already';
  END IF;
END//

DELIMITER ;

CREATE TRIGGER programme_draft_refuses_update AFTER UPDATE ON programme_draft FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_draft is append-only: add a revision';

CREATE TRIGGER programme_draft_refuses_delete AFTER DELETE ON programme_draft FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_draft is append-only: add a revision';

CREATE TRIGGER programme_version_refuses_delete AFTER DELETE ON programme_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_version: a version that was published stays';

CREATE TRIGGER programme_unit_refuses_update AFTER UPDATE ON programme_unit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit: units change by a new version';

CREATE TRIGGER programme_unit_refuses_delete AFTER DELETE ON programme_unit FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit: units change by a new version';

CREATE TRIGGER programme_unit_item_refuses_update AFTER UPDATE ON programme_unit_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit_item: units change by a new version';

CREATE TRIGGER programme_unit_item_refuses_delete AFTER DELETE ON programme_unit_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit_item: units change by a new version';

CREATE TRIGGER programme_unit_equivalence_refuses_update AFTER UPDATE ON programme_unit_equivalence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit_equivalence: what was decided stays';

CREATE TRIGGER programme_unit_equivalence_refuses_delete AFTER DELETE ON programme_unit_equivalence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'programme_unit_equivalence: what was decided stays';
