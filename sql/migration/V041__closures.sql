-- Days on which a centre, or all centres of a zone, are closed for a cause of the moment. They differ from days off by
-- law or custom (non_working_day): somebody declares them, sometimes when they are over, and may withdraw them.

CREATE SEQUENCE closure_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of closure, in blocks of 50. [internal]';

CREATE TABLE closure (
  id          BIGINT       NOT NULL COMMENT 'Internal key from closure_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id   BIGINT       NULL COMMENT 'Centre that is closed; null when a zone is. [internal]',
  zone_id     BIGINT       NULL COMMENT 'Zone that is closed; null when a single centre is. [internal]',
  from_on     DATE         NOT NULL COMMENT 'First closed day. [internal]',
  to_on       DATE         NOT NULL COMMENT 'First day that is open again. [internal]',
  cause       VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL COMMENT 'CIVIL_PROTECTION, PREMISES, STAFF, POWER, SECURITY, BUDGET or OTHER. [internal]',
  reason      VARCHAR(160) NOT NULL COMMENT 'What happened, in words that reports may quote; nobody is named. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was declared. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that declared it. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_closure_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_closure_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_closure_zone FOREIGN KEY (zone_id) REFERENCES zone (id),
  CONSTRAINT fk_closure_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_closure_place CHECK ((centre_id IS NULL) <> (zone_id IS NULL)),
  CONSTRAINT ck_closure_range CHECK (to_on > from_on AND DATEDIFF(to_on, from_on) <= 366),
  CONSTRAINT ck_closure_cause CHECK (cause IN ('CIVIL_PROTECTION', 'PREMISES', 'STAFF', 'POWER', 'SECURITY', 'BUDGET', 'OTHER')),
  CONSTRAINT ck_closure_reason CHECK (TRIM(reason) <> ''),
  INDEX ix_closure_centre (centre_id, from_on),
  INDEX ix_closure_zone (zone_id, from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: days on which a centre or a zone is closed, with the cause. [judicial]';

CREATE TABLE closure_withdrawal (
  closure_id  BIGINT      NOT NULL COMMENT 'Closure that does not hold after all. [internal]',
  recorded_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was withdrawn. [internal]',
  recorded_by BIGINT      NOT NULL COMMENT 'Account that withdrew it. [internal]',
  PRIMARY KEY (closure_id),
  CONSTRAINT fk_closure_withdrawal_closure FOREIGN KEY (closure_id) REFERENCES closure (id),
  CONSTRAINT fk_closure_withdrawal_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: a closure was withdrawn. [judicial]';

CREATE TRIGGER closure_refuses_update BEFORE UPDATE ON closure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closure is append-only: withdraw it and declare another';
CREATE TRIGGER closure_refuses_delete BEFORE DELETE ON closure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closure is append-only: withdraw it';
CREATE TRIGGER closure_withdrawal_refuses_update BEFORE UPDATE ON closure_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closure_withdrawal is append-only';
CREATE TRIGGER closure_withdrawal_refuses_delete BEFORE DELETE ON closure_withdrawal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'closure_withdrawal is append-only';
