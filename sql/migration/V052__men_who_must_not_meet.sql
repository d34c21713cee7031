-- Two men of a centre who must not be in one group. That they must not is a fact with a code; the story behind it has no
-- place here. It ends with a reason and stays.

CREATE SEQUENCE men_apart_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of men_apart, in blocks of 50. [internal]';

CREATE TABLE men_apart (
  id          BIGINT       NOT NULL COMMENT 'Internal key from men_apart_seq. [internal]',
  public_ref  UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id   BIGINT       NOT NULL COMMENT 'Centre of both men. [internal]',
  one_id      BIGINT       NOT NULL COMMENT 'The man of the two with the lower key. [personal]',
  other_id    BIGINT       NOT NULL COMMENT 'The other one. [personal]',
  reason      VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'SAME_CASE (accused together), RELATIVES, CONFLICT (between the two), COURT (an authority says so) or OTHER. [judicial]',
  from_on     DATE         NOT NULL COMMENT 'First day on which they must not meet. [judicial]',
  ended_on    DATE         NULL COMMENT 'First day on which they may again; null while it lasts. [judicial]',
  end_reason  VARCHAR(255) NULL COMMENT 'Why it ended; null while it lasts. [judicial]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  ended_by    BIGINT       NULL COMMENT 'Account that ended it. [internal]',
  version     INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  lasts       TINYINT      AS (IF(ended_on IS NULL, 1, NULL)) PERSISTENT COMMENT '1 while it lasts, else null: a pair is kept apart once at a time. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_men_apart_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_men_apart_pair UNIQUE (one_id, other_id, lasts),
  CONSTRAINT fk_men_apart_one FOREIGN KEY (one_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_men_apart_other FOREIGN KEY (other_id, centre_id) REFERENCES participant (id, centre_id),
  CONSTRAINT fk_men_apart_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT fk_men_apart_ended_by FOREIGN KEY (ended_by) REFERENCES app_user (id),
  CONSTRAINT ck_men_apart_pair CHECK (one_id < other_id),
  CONSTRAINT ck_men_apart_reason CHECK (reason IN ('SAME_CASE', 'RELATIVES', 'CONFLICT', 'COURT', 'OTHER')),
  CONSTRAINT ck_men_apart_ended CHECK ((ended_on IS NULL) = (end_reason IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL)),
  CONSTRAINT ck_men_apart_end_reason CHECK (TRIM(end_reason) <> ''),
  CONSTRAINT ck_men_apart_range CHECK (ended_on >= from_on),
  INDEX ix_men_apart_other (other_id),
  INDEX ix_men_apart_centre (centre_id, lasts)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Two men who must not be in one group, without the story. [judicial]';

CREATE TRIGGER men_apart_refuses_delete BEFORE DELETE ON men_apart FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'men_apart: it is ended, not deleted';
