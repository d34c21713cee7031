-- That the centre told the authority of a man who did not come: on which day, under which letter. Said once and corrected by
-- another revision.

CREATE TABLE intake_report (
  order_id      BIGINT NOT NULL      COMMENT 'Order under which he did not come. [judicial]',
  revision      SMALLINT NOT NULL    COMMENT 'Number of the statement, from 1; the highest one counts. [internal]',
  issued_on     DATE NULL            COMMENT 'Day on which the report was issued, local to the centre; null when it was not after all. [judicial]',
  letter_number VARCHAR(60) NULL     COMMENT 'Number of the letter of the centre; null together with issued_on. [judicial]',
  recorded_at   DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by   BIGINT NOT NULL      COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (order_id, revision),
  CONSTRAINT fk_intake_report_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_intake_report_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_intake_report_revision CHECK (revision >= 1),
  CONSTRAINT ck_intake_report_withdrawn CHECK ((issued_on IS NULL) = (letter_number IS NULL) AND (issued_on IS NOT NULL OR revision > 1)),
  CONSTRAINT ck_intake_report_letter CHECK (letter_number IS NULL OR TRIM(letter_number) <> ''),
  CONSTRAINT ck_intake_report_past CHECK (issued_on IS NULL OR issued_on <= DATE(recorded_at + INTERVAL 1 DAY))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: that the authority was told of a man who did not come. [judicial]';

CREATE TRIGGER intake_report_refuses_update BEFORE UPDATE ON intake_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_report is append-only: add a revision';

CREATE TRIGGER intake_report_refuses_delete BEFORE DELETE ON intake_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_report is append-only';

DELIMITER //
CREATE TRIGGER intake_report_is_of_who_did_not_come AFTER INSERT ON intake_report FOR EACH ROW
BEGIN
  IF NEW.issued_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM court_order o WHERE o.id = NEW.order_id
      AND o.received_on <= NEW.issued_on AND (o.arrived_on IS NULL OR o.arrived_on > NEW.issued_on)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_report: he had come, or the order had not';
  END IF;
END //
DELIMITER ;

-- Why an appointment was called off where nobody at reception did it: he goes on at another centre.
SET @@system_versioning_alter_history = 1;

ALTER TABLE intake_appointment_outcome
  ADD COLUMN reason VARCHAR(12) COLLATE utf8mb4_bin NULL COMMENT 'TRANSFERRED when it was called off because he goes on at another centre; null otherwise. [judicial]',
  ADD CONSTRAINT ck_intake_appointment_outcome_reason CHECK (reason IS NULL OR (reason = 'TRANSFERRED' AND outcome <=> 'CANCELLED'));
