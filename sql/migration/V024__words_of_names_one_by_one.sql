-- The words of a name are inserted one by one. INSERT ... SELECT from JSON_TABLE prepared a bulk insert for each man, which
-- took ten times as long as the rows themselves: a workbook of two thousand men waited for it more than for all the rest.

DELIMITER //

CREATE OR REPLACE PROCEDURE add_name_words(IN man BIGINT, IN centre BIGINT, IN names TEXT)
  MODIFIES SQL DATA
  COMMENT 'Adds the words of these names to those of a man.'
  FOR found IN (SELECT word FROM JSON_TABLE(
    CONCAT('["', REPLACE(TRIM(REGEXP_REPLACE(LOWER(names), '[^\\p{L}\\p{M}\\p{N}]+', ' ')), ' ', '","'), '"]'),
    '$[*]' COLUMNS (word VARCHAR(100) PATH '$')) AS words WHERE word <> '') DO
    INSERT IGNORE INTO participant_name_word (participant_id, word, centre_id) VALUES (man, found.word, centre);
  END FOR//

DELIMITER ;
