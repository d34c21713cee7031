-- How a group closed: it finished, it was given up, or its men went on in another one. The state of the group says that
-- it did; this says on which day, why, and where its men went.

CREATE TABLE cohort_closing (
  cohort_id      BIGINT       NOT NULL COMMENT 'Group that closed. [internal]',
  closed_on      DATE         NOT NULL COMMENT 'First day on which it no longer meets. [internal]',
  merged_into_id BIGINT       NULL COMMENT 'Group in which its men went on; null when it was not merged. [internal]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why it closed. [internal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (cohort_id),
  CONSTRAINT fk_cohort_closing_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
  CONSTRAINT fk_cohort_closing_merged_into FOREIGN KEY (merged_into_id) REFERENCES cohort (id),
  CONSTRAINT fk_cohort_closing_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_cohort_closing_merged_into CHECK (merged_into_id <> cohort_id),
  CONSTRAINT ck_cohort_closing_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: the day and reason for which a group closed. [internal]';

CREATE TRIGGER cohort_closing_refuses_update BEFORE UPDATE ON cohort_closing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cohort_closing is append-only';

CREATE TRIGGER cohort_closing_refuses_delete BEFORE DELETE ON cohort_closing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cohort_closing is append-only';
