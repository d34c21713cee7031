-- What a CURP says besides the birth date, so that it can be compared with what a man says, and what tells two men of one
-- name apart when there is no CURP. Neither is asked of whoever came by a list.

SET @@system_versioning_alter_history = 1;

ALTER TABLE participant
  ADD COLUMN sex         VARCHAR(10) COLLATE utf8mb4_bin NULL COMMENT 'Sex in the civil registry: MAN, WOMAN or NON_BINARY; null when not asked. [sensitive]' AFTER birth_date,
  ADD COLUMN birth_state VARCHAR(6)  COLLATE utf8mb4_bin NULL COMMENT 'State in which he was born, or abroad; null when unknown. [personal]' AFTER sex,
  ADD CONSTRAINT fk_participant_birth_state FOREIGN KEY (birth_state) REFERENCES federal_state (code),
  ADD CONSTRAINT ck_participant_sex CHECK (sex IN ('MAN', 'WOMAN', 'NON_BINARY')),
  ADD INDEX ix_participant_curp (curp),
  ADD INDEX ix_participant_birth_date (birth_date);
