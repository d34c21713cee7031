-- A new version of a policy is drafted, looked at with today's files, sent, and approved by a second person. It follows the
-- former versions from a day on: for orders received from then, or, when that is said, for those that are open as well.

CREATE SEQUENCE policy_draft_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of policy_draft, in blocks of 50. [internal]';

CREATE TABLE policy_draft (
  id          BIGINT       NOT NULL COMMENT 'Internal key from policy_draft_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of what was said about this draft, from 1; the highest one counts. [internal]',
  policy_id   BIGINT       NOT NULL COMMENT 'Version it was taken from. [public]',
  document    JSON         NOT NULL COMMENT 'The parameters as they would be. [public]',
  valid_from  DATE         NOT NULL COMMENT 'First day on which an order may be judged by it. [public]',
  reach       VARCHAR(11)  COLLATE utf8mb4_bin NOT NULL COMMENT 'NEW_ORDERS: those received from that day on; OPEN_ORDERS: from that day on also those received before. [public]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why the rules change. [internal]',
  state       VARCHAR(9)   COLLATE utf8mb4_bin NOT NULL COMMENT 'DRAFT, SENT, REFUSED, PUBLISHED or DROPPED. [internal]',
  published   BIGINT       NULL COMMENT 'Version it became. [public]',
  answer      VARCHAR(255) NULL COMMENT 'Why it was refused or dropped. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which this was said. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that said it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_policy_draft_revision UNIQUE (public_ref, revision),
  CONSTRAINT fk_policy_draft_policy FOREIGN KEY (policy_id) REFERENCES compliance_policy (id),
  CONSTRAINT fk_policy_draft_published FOREIGN KEY (published) REFERENCES compliance_policy (id),
  CONSTRAINT fk_policy_draft_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_policy_draft_revision CHECK (revision >= 1),
  CONSTRAINT ck_policy_draft_document CHECK (JSON_VALID(document) AND JSON_TYPE(document) = 'OBJECT'),
  CONSTRAINT ck_policy_draft_reach CHECK (reach IN ('NEW_ORDERS', 'OPEN_ORDERS')),
  CONSTRAINT ck_policy_draft_state CHECK (state IN ('DRAFT', 'SENT', 'REFUSED', 'PUBLISHED', 'DROPPED')),
  CONSTRAINT ck_policy_draft_published CHECK ((published IS NOT NULL) = (state = 'PUBLISHED')),
  CONSTRAINT ck_policy_draft_texts CHECK (TRIM(reason) <> '' AND (answer IS NULL OR TRIM(answer) <> '') AND (state <> 'REFUSED' OR answer IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: versions of policies that are being prepared. [internal]';

CREATE TABLE policy_succession (
  policy_id    BIGINT      NOT NULL COMMENT 'Former version. [public]',
  effective_on DATE        NOT NULL COMMENT 'First day for which open orders under it are judged by the later one. [public]',
  next_id      BIGINT      NOT NULL COMMENT 'Later version. [public]',
  recorded_at  DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was published. [internal]',
  recorded_by  BIGINT      NOT NULL COMMENT 'Account that approved it. [internal]',
  PRIMARY KEY (policy_id, effective_on, next_id),
  CONSTRAINT fk_policy_succession_policy FOREIGN KEY (policy_id) REFERENCES compliance_policy (id),
  CONSTRAINT fk_policy_succession_next FOREIGN KEY (next_id) REFERENCES compliance_policy (id),
  CONSTRAINT fk_policy_succession_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_policy_succession_other CHECK (next_id <> policy_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: which version open orders are judged by from a day on. [public]';

DELIMITER //

CREATE TRIGGER policy_draft_needs_another BEFORE INSERT ON policy_draft FOR EACH ROW
BEGIN
  IF NEW.state IN ('PUBLISHED', 'REFUSED') AND EXISTS (SELECT 1 FROM policy_draft d WHERE d.public_ref = NEW.public_ref
      AND d.state = 'SENT' AND d.revision = NEW.revision - 1 AND d.recorded_by = NEW.recorded_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_draft: whoever sends it does not answer';
  END IF;
END//

DELIMITER ;

CREATE TRIGGER policy_draft_refuses_update BEFORE UPDATE ON policy_draft FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_draft is append-only: add a revision';

CREATE TRIGGER policy_draft_refuses_delete BEFORE DELETE ON policy_draft FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_draft is append-only: add a revision';

CREATE TRIGGER policy_succession_refuses_update BEFORE UPDATE ON policy_succession FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_succession is append-only';

CREATE TRIGGER policy_succession_refuses_delete BEFORE DELETE ON policy_succession FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'policy_succession is append-only';
