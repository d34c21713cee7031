-- What the database checks at each admission, seat and interview, in fewer statements: the same refusals in the same words.
-- A statement within a trigger is planned anew for every row, and a question within a question ("the newest revision") costs
-- several times the row itself. Here the newest revision is the one beside which no newer one is found, and what almost never
-- is there (a tie, a death) is looked for in the simplest way first.

DELIMITER //

CREATE OR REPLACE TRIGGER intake_interview_refuses_haste AFTER INSERT ON intake_interview FOR EACH ROW
BEGIN
  DECLARE notices INT DEFAULT 0;
  DECLARE ties INT DEFAULT 0;
  DECLARE born DATE;
  SELECT p.birth_date,
      (SELECT COUNT(*) FROM intake_signature s WHERE s.order_id = o.id AND s.kind = 'PRIVACY' AND s.state = 'SIGNED'),
      (SELECT COUNT(*) FROM intake_conflict c LEFT JOIN intake_conflict n
          ON n.order_id = c.order_id AND n.user_id = c.user_id AND n.revision > c.revision
        WHERE c.order_id = o.id AND c.user_id = NEW.held_by AND c.holds AND n.id IS NULL)
    INTO born, notices, ties
    FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE o.id = NEW.order_id;
  IF notices = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: the privacy notice comes first';
  END IF;
  IF ties > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: whoever holds it has a tie with him';
  END IF;
  IF born > NEW.held_on - INTERVAL 18 YEAR THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_interview: he is not of age';
  END IF;
END//

-- Who may be admitted: of age and no woman, after the interview and the screening, with what has to be signed in force.
CREATE OR REPLACE TRIGGER intake_decision_refuses_haste AFTER INSERT ON intake_decision FOR EACH ROW
BEGIN
  DECLARE ties INT DEFAULT 0;
  DECLARE signed INT DEFAULT 0;
  DECLARE interviews INT DEFAULT 0;
  DECLARE screenings INT DEFAULT 0;
  DECLARE alone INT DEFAULT 0;
  DECLARE born DATE;
  DECLARE gender VARCHAR(20);
  SELECT p.birth_date, p.sex,
      (SELECT COUNT(*) FROM intake_conflict c LEFT JOIN intake_conflict n
          ON n.order_id = c.order_id AND n.user_id = c.user_id AND n.revision > c.revision
        WHERE c.order_id = o.id AND c.user_id = NEW.decided_by AND c.holds AND n.id IS NULL),
      (SELECT COUNT(*) FROM intake_signature s LEFT JOIN intake_signature n
          ON n.order_id = s.order_id AND n.kind = s.kind AND n.revision > s.revision
        WHERE s.order_id = o.id AND s.state = 'SIGNED' AND n.id IS NULL),
      (SELECT COUNT(*) FROM intake_interview i WHERE i.order_id = o.id AND i.held_on <= NEW.decided_on)
    INTO born, gender, ties, signed, interviews
    FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE o.id = NEW.order_id;
  IF ties > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: whoever decides has a tie with him';
  END IF;
  IF NEW.outcome IN ('ADMIT', 'ADMIT_CONDITIONS') THEN
    SELECT COUNT(*), COALESCE(SUM(g.level = 'HIGH' AND g.applied_by = NEW.decided_by), 0) INTO screenings, alone
      FROM intake_screening g LEFT JOIN intake_screening n ON n.order_id = g.order_id AND n.revision > g.revision
      WHERE g.order_id = NEW.order_id AND n.id IS NULL;
    IF signed < 3 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: nobody is admitted before notice, consent and commitment are signed';
    END IF;
    IF interviews = 0 OR screenings = 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: nobody is admitted without interview and screening';
    END IF;
    IF born > NEW.decided_on - INTERVAL 18 YEAR OR gender = 'WOMAN' THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: the programme is for adult men';
    END IF;
    IF alone > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: a high risk is admitted by another person than the one who found it';
    END IF;
  END IF;
END//

-- The usual man has one order, in force, with an admission: he is found in one look. Whoever is not so found is looked at closely.
CREATE OR REPLACE TRIGGER enrolment_follows_admission AFTER INSERT ON enrolment FOR EACH ROW
BEGIN
  DECLARE orders_in_force INT DEFAULT 0;
  DECLARE taken_in INT DEFAULT 0;
  IF NEW.origin NOT IN ('PAPER', 'TRANSFER') THEN
    SELECT COUNT(*) INTO taken_in FROM court_order o
      JOIN intake_decision d ON d.order_id = o.id AND d.outcome IN ('ADMIT', 'ADMIT_CONDITIONS')
      LEFT JOIN intake_decision n ON n.order_id = d.order_id AND n.revision > d.revision
      LEFT JOIN order_ending x ON x.order_id = o.id
      WHERE o.participant_id = NEW.participant_id AND n.id IS NULL AND x.id IS NULL;
    IF taken_in = 0 THEN
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
  END IF;
END//

-- Counted, not asked with EXISTS: in a trigger MariaDB 11.4.5 answers no to IF EXISTS over a join that keeps what has no match.
CREATE OR REPLACE TRIGGER court_order_refuses_the_dead AFTER INSERT ON court_order FOR EACH ROW
BEGIN
  DECLARE deaths INT DEFAULT 0;
  SELECT COUNT(*) INTO deaths FROM court_order o JOIN order_ending d ON d.order_id = o.id AND d.kind = 'DECEASED'
    LEFT JOIN order_ending n ON n.order_id = d.order_id AND n.revision > d.revision
    WHERE o.participant_id = NEW.participant_id AND n.id IS NULL;
  IF deaths > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'court_order: his death is on record';
  END IF;
END//

DELIMITER ;
