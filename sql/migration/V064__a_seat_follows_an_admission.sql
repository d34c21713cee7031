-- A man whom an authority sent gets a seat when the centre has admitted him: no way into a group leads past the intake. Lists on
-- paper and moves between groups bring men who were taken in before; what was there before this rule says so.

SET @@system_versioning_alter_history = 1;

ALTER TABLE enrolment ADD COLUMN origin VARCHAR(8) COLLATE utf8mb4_bin NOT NULL DEFAULT 'EARLIER' COMMENT 'How he came into the group: INTAKE, TRANSFER from another group, PAPER list, or EARLIER than this was asked. [judicial]' AFTER from_on;
ALTER TABLE enrolment ADD CONSTRAINT ck_enrolment_origin CHECK (origin IN ('INTAKE', 'TRANSFER', 'PAPER', 'EARLIER'));
ALTER TABLE enrolment ALTER COLUMN origin SET DEFAULT 'INTAKE';

DELIMITER //

-- Refused while an order is in force under none of which he was admitted or in a group since it came: whoever is in the programme
-- already is not asked anew. AdmissionsOfOrders says the same before anybody tries.
CREATE TRIGGER enrolment_follows_admission AFTER INSERT ON enrolment FOR EACH ROW
BEGIN
  DECLARE orders_in_force INT DEFAULT 0;
  DECLARE taken_in INT DEFAULT 0;
  IF NEW.origin NOT IN ('PAPER', 'TRANSFER') THEN
    SELECT COUNT(*), COALESCE(SUM(
        EXISTS (SELECT 1 FROM intake_decision d WHERE d.order_id = o.id AND d.outcome IN ('ADMIT', 'ADMIT_CONDITIONS')
          AND d.revision = (SELECT MAX(n.revision) FROM intake_decision n WHERE n.order_id = d.order_id))
        OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = o.participant_id AND e.id <> NEW.id
          AND (e.to_on IS NULL OR (e.to_on > o.received_on AND e.to_on > e.from_on)))), 0)
      INTO orders_in_force, taken_in
      FROM court_order o WHERE o.participant_id = NEW.participant_id AND NOT EXISTS (SELECT 1 FROM order_ending x
        WHERE x.order_id = o.id AND x.ended_on <= UTC_DATE()
          AND x.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = x.order_id));
    IF orders_in_force > 0 AND taken_in = 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'enrolment: nobody has admitted him under his order';
    END IF;
  END IF;
END//

DELIMITER ;
