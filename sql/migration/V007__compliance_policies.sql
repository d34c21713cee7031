-- The rules by which attendance is judged, as data. A policy in use is never edited: it is followed by a new version.

CREATE SEQUENCE compliance_policy_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of compliance_policy, in blocks of 50. [internal]';

CREATE TABLE compliance_policy (
  id         BIGINT       NOT NULL COMMENT 'Internal key from compliance_policy_seq. [internal]',
  public_ref UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  code       VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Name of the policy for machines, such as MX-CECOVIM-DEFAULT. [public]',
  version    INT          NOT NULL COMMENT 'Number of the version, from 1; a name, not a lock counter. [public]',
  name_es    VARCHAR(160) NOT NULL COMMENT 'Name in Spanish. [public]',
  name_en    VARCHAR(160) NOT NULL COMMENT 'Name in English. [public]',
  source     VARCHAR(255) NOT NULL COMMENT 'Rule or proposal it was taken from. [public]',
  document   JSON         NOT NULL COMMENT 'The parameters, in the form the compliance engine reads. [public]',
  valid_from DATE         NOT NULL COMMENT 'First day on which an order may be judged by it. [public]',
  PRIMARY KEY (id),
  CONSTRAINT uq_compliance_policy_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_compliance_policy_version UNIQUE (code, version),
  CONSTRAINT ck_compliance_policy_code CHECK (code REGEXP '^[A-Z0-9][A-Z0-9-]*$'),
  CONSTRAINT ck_compliance_policy_version CHECK (version >= 1),
  CONSTRAINT ck_compliance_policy_texts CHECK (TRIM(name_es) <> '' AND TRIM(name_en) <> '' AND TRIM(source) <> ''),
  CONSTRAINT ck_compliance_policy_document CHECK (JSON_VALID(document) AND JSON_TYPE(document) = 'OBJECT')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'A version of a set of attendance rules; never changed, never deleted. [public]';

CREATE TRIGGER compliance_policy_refuses_update BEFORE UPDATE ON compliance_policy FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'compliance_policy is immutable: add a version';

CREATE TRIGGER compliance_policy_refuses_delete BEFORE DELETE ON compliance_policy FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'compliance_policy is immutable: add a version';
