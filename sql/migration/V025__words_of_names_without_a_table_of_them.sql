-- The words of a name are cut off one after the other. A cursor over JSON_TABLE made a temporary table for each man, which took
-- three times as long as the rows.

DELIMITER //

CREATE OR REPLACE PROCEDURE add_name_words(IN man BIGINT, IN centre BIGINT, IN names TEXT)
  MODIFIES SQL DATA
  COMMENT 'Adds the words of these names to those of a man.'
BEGIN
  DECLARE rest TEXT DEFAULT TRIM(REGEXP_REPLACE(LOWER(names), '[^\\p{L}\\p{M}\\p{N}]+', ' '));
  DECLARE found VARCHAR(100);
  WHILE rest <> '' DO
    SET found = SUBSTRING_INDEX(rest, ' ', 1);
    SET rest = SUBSTRING(rest, CHAR_LENGTH(found) + 2);
    INSERT IGNORE INTO participant_name_word (participant_id, word, centre_id) VALUES (man, found, centre);
  END WHILE;
END//

DELIMITER ;
