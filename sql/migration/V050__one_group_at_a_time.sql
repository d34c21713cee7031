-- A man belongs to one group at a time: two memberships of one man share no day. MariaDB can say so of two columns that
-- are never null, and a membership that lasts has no end; so triggers keep a copy of the days, with an end for ever, and
-- the constraint is on the copy. Of two who enrol him at once the second waits for the first and is refused.

CREATE TABLE enrolment_span (
  enrolment_id   BIGINT NOT NULL COMMENT 'Membership. [internal]',
  participant_id BIGINT NOT NULL COMMENT 'Man in the group. [personal]',
  from_on        DATE   NOT NULL COMMENT 'First day in the group. [judicial]',
  to_on          DATE   NOT NULL COMMENT 'First day no longer in the group; 9999-12-31 while it lasts. [judicial]',
  PRIMARY KEY (enrolment_id),
  PERIOD FOR days (from_on, to_on),
  CONSTRAINT uq_enrolment_span_days UNIQUE (participant_id, days WITHOUT OVERLAPS),
  CONSTRAINT fk_enrolment_span_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Copy of the days of each membership that has any, kept by triggers. [judicial]';

-- What overlapped before stays as it is.
INSERT IGNORE INTO enrolment_span (enrolment_id, participant_id, from_on, to_on)
  SELECT id, participant_id, from_on, COALESCE(to_on, '9999-12-31') FROM enrolment
  WHERE from_on < COALESCE(to_on, '9999-12-31') ORDER BY from_on, id;

DELIMITER //

CREATE TRIGGER enrolment_keeps_its_span AFTER INSERT ON enrolment FOR EACH ROW
BEGIN
  IF NEW.from_on < COALESCE(NEW.to_on, '9999-12-31') THEN
    INSERT INTO enrolment_span (enrolment_id, participant_id, from_on, to_on)
      VALUES (NEW.id, NEW.participant_id, NEW.from_on, COALESCE(NEW.to_on, '9999-12-31'));
  END IF;
END//

CREATE TRIGGER enrolment_changes_its_span AFTER UPDATE ON enrolment FOR EACH ROW
BEGIN
  DECLARE overlapped BOOLEAN DEFAULT OLD.from_on < COALESCE(OLD.to_on, '9999-12-31')
    AND NOT EXISTS (SELECT 1 FROM enrolment_span WHERE enrolment_id = OLD.id);
  DELETE FROM enrolment_span WHERE enrolment_id = OLD.id;
  IF NEW.from_on < COALESCE(NEW.to_on, '9999-12-31') AND overlapped THEN
    INSERT IGNORE INTO enrolment_span (enrolment_id, participant_id, from_on, to_on)
      VALUES (NEW.id, NEW.participant_id, NEW.from_on, COALESCE(NEW.to_on, '9999-12-31'));
  ELSEIF NEW.from_on < COALESCE(NEW.to_on, '9999-12-31') THEN
    INSERT INTO enrolment_span (enrolment_id, participant_id, from_on, to_on)
      VALUES (NEW.id, NEW.participant_id, NEW.from_on, COALESCE(NEW.to_on, '9999-12-31'));
  END IF;
END//

DELIMITER ;
