-- Files of men who are relatives of the staff, or whom the staff should not meet by chance. Why a file is restricted, and who else
-- than the coordination may read it, each as statements; the last one counts. The flag of the file follows its statements.

CREATE TABLE file_restriction (
  participant_id BIGINT       NOT NULL COMMENT 'Man whose file it is. [personal]',
  revision       SMALLINT     NOT NULL COMMENT 'Number of the statement about this file, from 1; the highest one counts. [internal]',
  restricted     BOOLEAN      NOT NULL COMMENT 'True when from here on the file is for the coordination and those it names. [internal]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why, without naming anybody. [personal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account of the coordinator who wrote it down. [internal]',
  PRIMARY KEY (participant_id, revision),
  CONSTRAINT fk_file_restriction_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_file_restriction_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_file_restriction_revision CHECK (revision >= 1),
  CONSTRAINT ck_file_restriction_restricted CHECK (restricted IN (0, 1)),
  CONSTRAINT ck_file_restriction_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: when and why a file is restricted, and is not any more. [personal]';

CREATE TRIGGER file_restriction_refuses_update BEFORE UPDATE ON file_restriction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'file_restriction is append-only: add a revision';

CREATE TRIGGER file_restriction_refuses_delete BEFORE DELETE ON file_restriction FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'file_restriction is append-only';

CREATE TRIGGER file_restriction_holds AFTER INSERT ON file_restriction FOR EACH ROW
  UPDATE participant SET restricted = NEW.restricted, version = version + 1 WHERE id = NEW.participant_id;

CREATE TABLE file_reader (
  participant_id BIGINT       NOT NULL COMMENT 'Man whose file it is. [personal]',
  user_id        BIGINT       NOT NULL COMMENT 'Account that may read the file although it is restricted. [internal]',
  revision       SMALLINT     NOT NULL COMMENT 'Number of the statement about this file and account, from 1; the highest one counts. [internal]',
  named          BOOLEAN      NOT NULL COMMENT 'True when the account may read it from here on, false when that ends. [internal]',
  reason         VARCHAR(255) NOT NULL COMMENT 'Why, without naming anybody. [personal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account of the coordinator who wrote it down. [internal]',
  PRIMARY KEY (participant_id, user_id, revision),
  CONSTRAINT fk_file_reader_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_file_reader_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT fk_file_reader_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_file_reader_revision CHECK (revision >= 1),
  CONSTRAINT ck_file_reader_named CHECK (named IN (0, 1) AND (named = 1 OR revision > 1)),
  CONSTRAINT ck_file_reader_reason CHECK (TRIM(reason) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: whom the coordination names to read a restricted file, and until when. [personal]';

CREATE TRIGGER file_reader_refuses_update BEFORE UPDATE ON file_reader FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'file_reader is append-only: add a revision';

CREATE TRIGGER file_reader_refuses_delete BEFORE DELETE ON file_reader FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'file_reader is append-only';

DELIMITER //

CREATE TRIGGER file_reader_is_of_the_centre AFTER INSERT ON file_reader FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM participant p JOIN app_user u ON u.centre_id = p.centre_id
    WHERE p.id = NEW.participant_id AND u.id = NEW.user_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'file_reader: man and account belong to one centre';
  END IF;
END//

DELIMITER ;

-- Who may read now: of each file and account the last statement, when it names; never somebody who has a tie with the man.
CREATE VIEW file_reading AS
  SELECT n.participant_id, n.user_id, n.reason, n.recorded_at, n.recorded_by
  FROM file_reader n
  WHERE n.named = 1
    AND n.revision = (SELECT MAX(x.revision) FROM file_reader x WHERE x.participant_id = n.participant_id AND x.user_id = n.user_id)
    AND NOT EXISTS (SELECT 1 FROM intake_conflict c JOIN court_order o ON o.id = c.order_id
      WHERE o.participant_id = n.participant_id AND c.user_id = n.user_id AND c.holds = 1
        AND c.revision = (SELECT MAX(y.revision) FROM intake_conflict y WHERE y.order_id = c.order_id AND y.user_id = c.user_id));
