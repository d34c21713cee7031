-- A man draws his name under a paper on the device of the centre. What he drew is kept as numbers, with the SHA-256 of the text
-- that lay before him and one of both together, so that another text or another drawing is told. The trigger computes the
-- first one from the paper itself.

SET @@system_versioning_alter_history = 1;

ALTER TABLE intake_document
  ADD COLUMN witnessed BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'True when a witness draws beside him where it is signed on a screen. [public]',
  ADD CONSTRAINT ck_intake_document_witnessed CHECK (witnessed IN (0, 1));

ALTER TABLE intake_signature
  DROP CONSTRAINT ck_intake_signature_way,
  MODIFY COLUMN way VARCHAR(10) COLLATE utf8mb4_bin NULL COMMENT 'PAPER, TABLET (typed name and tick), THUMBPRINT on paper, or DRAWN on the screen; only when signed. [sensitive]',
  ADD CONSTRAINT ck_intake_signature_way CHECK (way IN ('PAPER', 'TABLET', 'THUMBPRINT', 'DRAWN'));

-- Not versioned: its rows never change, and a history would keep what was drawn twice.
CREATE TABLE intake_drawing (
  signature_id BIGINT NOT NULL                             COMMENT 'Signature it belongs to. [judicial]',
  drawer       VARCHAR(7) COLLATE utf8mb4_bin NOT NULL     COMMENT 'MAN, or the WITNESS of a paper that wants one. [judicial]',
  witness      VARCHAR(120) NULL                           COMMENT 'Name of the witness; null for the man. [personal]',
  strokes      TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Strokes as lists of whole numbers x, y, x, y on a field of 1000 by 300 units. [sensitive]',
  text_sha256  CHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of kind, version, language, heading and body of the paper, one a line. [internal]',
  seal_sha256  CHAR(64) COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of text_sha256 and the strokes, one a line. [internal]',
  PRIMARY KEY (signature_id, drawer),
  CONSTRAINT fk_intake_drawing_signature FOREIGN KEY (signature_id) REFERENCES intake_signature (id),
  CONSTRAINT ck_intake_drawing_drawer CHECK (drawer IN ('MAN', 'WITNESS') AND (drawer = 'WITNESS') = (witness IS NOT NULL)),
  CONSTRAINT ck_intake_drawing_witness CHECK (witness IS NULL OR TRIM(witness) <> ''),
  CONSTRAINT ck_intake_drawing_strokes CHECK (LENGTH(strokes) BETWEEN 7 AND 40000 AND JSON_VALID(strokes) AND strokes NOT REGEXP '[^][0-9,]'),
  CONSTRAINT ck_intake_drawing_many CHECK (LENGTH(strokes) - LENGTH(REPLACE(strokes, '[', '')) BETWEEN 2 AND 201),
  CONSTRAINT ck_intake_drawing_seal CHECK (seal_sha256 = SHA2(CONCAT(text_sha256, '\n', strokes), 256))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: what was drawn under a paper on a screen. An acknowledgement, not an advanced electronic signature. [sensitive]';

CREATE TRIGGER intake_drawing_refuses_update BEFORE UPDATE ON intake_drawing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_drawing is append-only: he signs again';

CREATE TRIGGER intake_drawing_refuses_delete BEFORE DELETE ON intake_drawing FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_drawing is append-only';

DELIMITER //
CREATE TRIGGER intake_drawing_is_of_its_text AFTER INSERT ON intake_drawing FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM intake_signature s WHERE s.id = NEW.signature_id AND s.state = 'SIGNED' AND s.way = 'DRAWN') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_drawing: it belongs to a signature on a screen';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_signature s JOIN intake_document d ON d.id = s.document_id WHERE s.id = NEW.signature_id
      AND NEW.text_sha256 = SHA2(CONCAT_WS('\n', d.kind, d.version, d.language, d.title, d.body), 256)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_drawing: another text lay before him';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM intake_signature s JOIN court_order o ON o.id = s.order_id
      WHERE s.id = NEW.signature_id AND o.arrived_on <= s.signed_on) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_drawing: he has not come under this order';
  END IF;
END //

-- Nobody is admitted on a signature of which nothing was drawn.
CREATE TRIGGER intake_decision_wants_drawings AFTER INSERT ON intake_decision FOR EACH ROW
BEGIN
  IF NEW.outcome IN ('ADMIT', 'ADMIT_CONDITIONS') AND EXISTS (SELECT 1 FROM intake_signature s
      JOIN intake_document d ON d.id = s.document_id WHERE s.order_id = NEW.order_id AND s.way = 'DRAWN'
      AND s.revision = (SELECT MAX(n.revision) FROM intake_signature n WHERE n.order_id = s.order_id AND n.kind = s.kind)
      AND (SELECT COUNT(*) FROM intake_drawing w WHERE w.signature_id = s.id) < 1 + d.witnessed) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'intake_decision: of a signature on a screen nothing was drawn';
  END IF;
END //
DELIMITER ;
