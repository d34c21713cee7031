-- Why somebody else facilitates: for one session, from a day on, or because somebody leaves. The days themselves stand in
-- cohort_facilitator, which opens the group; here is what was decided, by whom and why. What somebody is accused of has no place here.

CREATE TABLE facilitator_change (
  public_ref  UUID         NOT NULL COMMENT 'Key used in the audit. [internal]',
  cohort_id   BIGINT       NOT NULL COMMENT 'Group that is facilitated. [internal]',
  out_id      BIGINT       NULL COMMENT 'Account that does not facilitate on these days; null when somebody only comes to help. [internal]',
  in_id       BIGINT       NULL COMMENT 'Account that facilitates instead; null when nobody does yet. [internal]',
  from_on     DATE         NOT NULL COMMENT 'First day. [internal]',
  to_on       DATE         NULL COMMENT 'First day on which it is over; null when it lasts. [internal]',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why, in general words. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (public_ref),
  CONSTRAINT fk_facilitator_change_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_facilitator_change_out FOREIGN KEY (out_id) REFERENCES app_user (id),
  CONSTRAINT fk_facilitator_change_in FOREIGN KEY (in_id) REFERENCES app_user (id),
  CONSTRAINT fk_facilitator_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_facilitator_change_people CHECK ((out_id IS NOT NULL OR in_id IS NOT NULL) AND (out_id IS NULL OR in_id IS NULL OR out_id <> in_id)),
  CONSTRAINT ck_facilitator_change_range CHECK (to_on > from_on),
  CONSTRAINT ck_facilitator_change_reason CHECK (TRIM(reason) <> ''),
  INDEX ix_facilitator_change_cohort (cohort_id, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: who facilitates instead of whom, and why. [internal]';

CREATE TRIGGER facilitator_change_refuses_update BEFORE UPDATE ON facilitator_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facilitator_change is append-only: write another one down';
CREATE TRIGGER facilitator_change_refuses_delete BEFORE DELETE ON facilitator_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facilitator_change is append-only';
