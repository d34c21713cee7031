-- As in V160; that it was seen that it was him, or was not after all, can be said of a man who was present remotely anyway, as in a session
-- held so for everybody: it is not one session more.

DELIMITER //

CREATE OR REPLACE TRIGGER remote_presence_follows BEFORE INSERT ON remote_presence FOR EACH ROW
BEGIN
  DECLARE marked VARCHAR(7) COLLATE utf8mb4_bin;
  DECLARE stood VARCHAR(7) COLLATE utf8mb4_bin;
  DECLARE forbidding INT DEFAULT 0;
  IF NEW.revision <> (SELECT COALESCE(MAX(r.revision), 0) + 1 FROM remote_presence r
      WHERE r.participant_id = NEW.participant_id AND r.session_id = NEW.session_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: the next revision follows the last one';
  END IF;
  SELECT m.mark INTO marked FROM attendance_mark m WHERE m.participant_id = NEW.participant_id AND m.session_id = NEW.session_id
    ORDER BY m.revision DESC LIMIT 1;
  IF NOT (marked <=> 'PRESENT') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: he is not marked as present';
  END IF;
  SELECT COALESCE((SELECT r.modality FROM remote_presence r WHERE r.participant_id = NEW.participant_id AND r.session_id = NEW.session_id
      ORDER BY r.revision DESC LIMIT 1),
    (SELECT h.modality FROM session_modality h WHERE h.session_id = NEW.session_id ORDER BY h.revision DESC LIMIT 1), 'IN_ROOM') INTO stood;
  IF NEW.modality = 'REMOTE' AND stood <> 'REMOTE' THEN
    SELECT COUNT(*) INTO forbidding
      FROM court_order o JOIN programme_session s ON s.id = NEW.session_id
        LEFT JOIN authority_agreement g ON g.id = o.agreement_id
      WHERE o.participant_id = NEW.participant_id AND o.effective_on <= s.held_on
        AND CASE WHEN JSON_EXISTS(o.overrides, '$."presence.maxRemote"') THEN JSON_VALUE(o.overrides, '$."presence.maxRemote".value')
          ELSE JSON_VALUE(g.terms, '$."presence.maxRemote".value') END = 0
        AND 0 = (SELECT COUNT(*) FROM order_ending e WHERE e.order_id = o.id AND e.ended_on <= s.held_on
          AND e.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = e.order_id));
    IF forbidding > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'remote_presence: a clause of his order wants him in the room';
    END IF;
  END IF;
END//

DELIMITER ;
