-- What a man is called besides his papers, and the words of all his names, so that he is found by any of them in any
-- order. The words are kept by triggers: whoever writes a name, they are right. A search looks for beginnings of words; a
-- slip of the fingers leaves the beginning or the end of a word as it was, hence the word backwards.

CREATE TABLE participant_alias (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [personal]',
  line           SMALLINT     NOT NULL COMMENT 'Number of the name in his file, from 1. [internal]',
  revision       SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this name, from 1; the highest one counts. [internal]',
  kind           VARCHAR(12)  COLLATE utf8mb4_bin NOT NULL COMMENT 'OTHER_PAPERS (so in another document), FORMER_NAME or NICKNAME. [personal]',
  name           VARCHAR(200) NOT NULL COMMENT 'The name, given names first. [personal]',
  withdrawn      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when it is no name of his after all. [internal]',
  recorded_at    DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by    BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (participant_id, line, revision),
  CONSTRAINT fk_participant_alias_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT fk_participant_alias_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_participant_alias_numbers CHECK (line >= 1 AND revision >= 1),
  CONSTRAINT ck_participant_alias_kind CHECK (kind IN ('OTHER_PAPERS', 'FORMER_NAME', 'NICKNAME')),
  CONSTRAINT ck_participant_alias_name CHECK (TRIM(name) <> ''),
  CONSTRAINT ck_participant_alias_withdrawn CHECK (withdrawn IN (0, 1) AND (withdrawn = 0 OR revision > 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: another name of a man. [personal]';

CREATE TABLE participant_name_word (
  participant_id BIGINT       NOT NULL COMMENT 'Man. [personal]',
  word           VARCHAR(100) COLLATE utf8mb4_uca1400_ai_ci NOT NULL COMMENT 'A word of one of his names in small letters; neither accents nor tildes count, so that whoever has no ñ at hand finds him. [personal]',
  centre_id      BIGINT       NOT NULL COMMENT 'Centre that keeps his file. [internal]',
  backwards      VARCHAR(100) COLLATE utf8mb4_uca1400_ai_ci AS (REVERSE(word)) PERSISTENT COMMENT 'The word from its end, for words with a slip at their beginning. [personal]',
  PRIMARY KEY (participant_id, word),
  CONSTRAINT fk_participant_name_word_participant FOREIGN KEY (participant_id, centre_id) REFERENCES participant (id, centre_id) ON DELETE CASCADE,
  INDEX ix_participant_name_word_word (word, centre_id, participant_id),
  INDEX ix_participant_name_word_backwards (backwards, centre_id, participant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Words of the names of a man, derived: what a search compares. [personal]';

DELIMITER //

CREATE FUNCTION other_names(man BIGINT) RETURNS TEXT
  READS SQL DATA
  COMMENT 'The other names of a man that stand, in one text; null when there are none.'
  RETURN (SELECT GROUP_CONCAT(a.name SEPARATOR ' ') FROM participant_alias a
    WHERE a.participant_id = man AND NOT a.withdrawn
      AND a.revision = (SELECT MAX(b.revision) FROM participant_alias b WHERE b.participant_id = man AND b.line = a.line))//

CREATE PROCEDURE add_name_words(IN man BIGINT, IN centre BIGINT, IN names TEXT)
  MODIFIES SQL DATA
  COMMENT 'Adds the words of these names to those of a man.'
  INSERT IGNORE INTO participant_name_word (participant_id, word, centre_id)
  SELECT man, found.word, centre FROM JSON_TABLE(
    CONCAT('["', REPLACE(TRIM(REGEXP_REPLACE(LOWER(names), '[^\\p{L}\\p{M}\\p{N}]+', ' ')), ' ', '","'), '"]'),
    '$[*]' COLUMNS (word VARCHAR(100) PATH '$')) AS found
  WHERE found.word <> ''//

CREATE TRIGGER participant_adds_name_words AFTER INSERT ON participant FOR EACH ROW
  CALL add_name_words(NEW.id, NEW.centre_id, CONCAT_WS(' ', NEW.given_names, NEW.first_surname, NEW.second_surname, NEW.social_name))//

CREATE TRIGGER participant_changes_name_words AFTER UPDATE ON participant FOR EACH ROW
BEGIN
  IF NOT (NEW.given_names <=> OLD.given_names AND NEW.first_surname <=> OLD.first_surname
      AND NEW.second_surname <=> OLD.second_surname AND NEW.social_name <=> OLD.social_name) THEN
    DELETE FROM participant_name_word WHERE participant_id = NEW.id;
    CALL add_name_words(NEW.id, NEW.centre_id, CONCAT_WS(' ', NEW.given_names, NEW.first_surname, NEW.second_surname, NEW.social_name,
      other_names(NEW.id)));
  END IF;
END//

CREATE TRIGGER participant_alias_changes_name_words AFTER INSERT ON participant_alias FOR EACH ROW
BEGIN
  DELETE FROM participant_name_word WHERE participant_id = NEW.participant_id;
  CALL add_name_words(NEW.participant_id, (SELECT centre_id FROM participant WHERE id = NEW.participant_id), (
    SELECT CONCAT_WS(' ', given_names, first_surname, second_surname, social_name, other_names(id)) FROM participant WHERE id = NEW.participant_id));
END//

DELIMITER ;

CREATE TRIGGER participant_alias_refuses_update BEFORE UPDATE ON participant_alias FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_alias is append-only: add a revision';

CREATE TRIGGER participant_alias_refuses_delete BEFORE DELETE ON participant_alias FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'participant_alias is append-only';

-- The files that are there already.
DELIMITER //

FOR man IN (SELECT id, centre_id, CONCAT_WS(' ', given_names, first_surname, second_surname, social_name) AS names FROM participant) DO
  CALL add_name_words(man.id, man.centre_id, man.names);
END FOR//

DELIMITER ;
