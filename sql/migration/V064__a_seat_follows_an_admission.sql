-- A man whom an authority sent gets a seat when the centre has admitted him: no way into a group leads past the intake. Lists on
-- paper and moves between groups bring men who were taken in before; what was there before this rule says so.

SET @@system_versioning_alter_history = 1;

ALTER TABLE enrolment ADD COLUMN origin VARCHAR(8) COLLATE utf8mb4_bin NOT NULL DEFAULT 'EARLIER' COMMENT 'How he came into the group: INTAKE, TRANSFER from another group, PAPER list, or EARLIER than this was asked. [judicial]' AFTER from_on;
ALTER TABLE enrolment ADD CONSTRAINT ck_enrolment_origin CHECK (origin IN ('INTAKE', 'TRANSFER', 'PAPER', 'EARLIER'));
ALTER TABLE enrolment ALTER COLUMN origin SET DEFAULT 'INTAKE';

DELIMITER //

-- The rule in one place, for the trigger below and for the application. Under which order he was in a group already is not asked
-- for anew: he is in the programme.
CREATE FUNCTION admission_lacking(man BIGINT, but_for BIGINT) RETURNS BIGINT
  READS SQL DATA
  COMMENT 'The oldest order in force of a man who was admitted under none of them and in no group since one came, but for that membership; null when nothing is lacking.'
BEGIN
  DECLARE lacking BIGINT;
  FOR one IN (SELECT o.id AS order_id,
      EXISTS (SELECT 1 FROM intake_decision d WHERE d.order_id = o.id AND d.outcome IN ('ADMIT', 'ADMIT_CONDITIONS')
        AND d.revision = (SELECT MAX(n.revision) FROM intake_decision n WHERE n.order_id = d.order_id))
      OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = o.participant_id AND e.id <> but_for
        AND (e.to_on IS NULL OR (e.to_on > o.received_on AND e.to_on > e.from_on))) AS taken_in
      FROM court_order o WHERE o.participant_id = man AND NOT EXISTS (SELECT 1 FROM order_ending x WHERE x.order_id = o.id
        AND x.ended_on <= UTC_DATE() AND x.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = x.order_id))
      ORDER BY o.received_on DESC, o.id DESC) DO
    IF one.taken_in THEN
      RETURN NULL;
    END IF;
    SET lacking = one.order_id;
  END FOR;
  RETURN lacking;
END//

CREATE TRIGGER enrolment_follows_admission AFTER INSERT ON enrolment FOR EACH ROW
BEGIN
  IF NEW.origin NOT IN ('PAPER', 'TRANSFER') AND admission_lacking(NEW.participant_id, NEW.id) IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'enrolment: nobody has admitted him under his order';
  END IF;
END//

DELIMITER ;
