-- The rest of what a letter says, the agreement an order comes under, and who besides its authority is told.
-- One letter is entered once: letter_key is its number as compared, and unique for centre and authority. A letter that
-- names several men carries the key of the man as well. Rows that were imported have no key: paper lists repeat numbers.
SET @@system_versioning_alter_history = 1;

ALTER TABLE court_order
  ADD COLUMN channel             VARCHAR(10)   COLLATE utf8mb4_bin NULL COMMENT 'How the letter came: LETTER, EMAIL, MESSAGE, SYSTEM or IN_PERSON. [judicial]' AFTER received_on,
  ADD COLUMN reception_number    VARCHAR(30)   NULL COMMENT 'Number the centre gave to the letter when it came in. [judicial]' AFTER channel,
  ADD COLUMN investigation_file  VARCHAR(60)   NULL COMMENT 'Number of the prosecutor''s file, as written. [judicial]' AFTER case_number_normalised,
  ADD COLUMN clauses             VARCHAR(120)  NULL COMMENT 'Fractions of the law under which it was imposed, as written. [judicial]' AFTER investigation_file,
  ADD COLUMN offence             VARCHAR(200)  NULL COMMENT 'Offence as the letter calls it; nobody is named. [judicial]' AFTER clauses,
  ADD COLUMN conditions          VARCHAR(2000) NULL COMMENT 'Other conditions that concern the centre; nobody is named. [judicial]' AFTER offence,
  ADD COLUMN first_appearance_on DATE          NULL COMMENT 'Day by which he has to present himself. [judicial]' AFTER effective_on,
  ADD COLUMN term_days           SMALLINT      NULL COMMENT 'Length of the term in days from effective_on, when the letter says a length. [judicial]' AFTER first_appearance_on,
  ADD COLUMN agreement_id        BIGINT        NULL COMMENT 'Agreement with the authority under which it was entered; its terms weigh less than the order''s. [judicial]' AFTER policy_id,
  ADD COLUMN letter_key          VARCHAR(120)  COLLATE utf8mb4_bin NULL COMMENT 'Number of the letter as compared, with the key of the man when it names several; null when it has no number or was imported. [judicial]' AFTER agreement_id,
  ADD CONSTRAINT uq_court_order_letter UNIQUE (centre_id, authority_id, letter_key),
  ADD CONSTRAINT fk_court_order_agreement FOREIGN KEY (agreement_id, centre_id) REFERENCES authority_agreement (id, centre_id),
  ADD CONSTRAINT ck_court_order_channel CHECK (channel IN ('LETTER', 'EMAIL', 'MESSAGE', 'SYSTEM', 'IN_PERSON')),
  ADD CONSTRAINT ck_court_order_more_texts CHECK ((reception_number IS NULL OR TRIM(reception_number) <> '')
    AND (investigation_file IS NULL OR TRIM(investigation_file) <> '') AND (clauses IS NULL OR TRIM(clauses) <> '')
    AND (offence IS NULL OR TRIM(offence) <> '') AND (conditions IS NULL OR TRIM(conditions) <> '')),
  ADD CONSTRAINT ck_court_order_term_days CHECK (term_days BETWEEN 1 AND 3660),
  ADD CONSTRAINT ck_court_order_term CHECK (term_days IS NULL OR due_on IS NULL OR due_on = effective_on + INTERVAL term_days DAY),
  ADD CONSTRAINT ck_court_order_letter CHECK (letter_key IS NULL OR oficio_number IS NOT NULL),
  ADD CONSTRAINT ck_court_order_letter_date CHECK (letter_key IS NULL OR oficio_date <= received_on),
  ADD CONSTRAINT ck_court_order_first_appearance CHECK (first_appearance_on >= oficio_date);

CREATE SEQUENCE order_recipient_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of order_recipient, in blocks of 50. [internal]';

CREATE TABLE order_recipient (
  id           BIGINT       NOT NULL COMMENT 'Internal key from order_recipient_seq. [internal]',
  order_id     BIGINT       NOT NULL COMMENT 'Order that is reported on. [judicial]',
  authority_id BIGINT       NOT NULL COMMENT 'Authority that gets the reports besides the one that answers for the order; it gets no look into the file. [judicial]',
  revision     SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Number of the statement about this order and authority, from 1; the highest one counts. [internal]',
  told         BOOLEAN      NOT NULL COMMENT 'Whether it gets the reports; false when an earlier statement is withdrawn. [judicial]',
  recorded_at  DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  recorded_by  BIGINT       NOT NULL COMMENT 'Account that wrote it down. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_order_recipient_revision UNIQUE (order_id, authority_id, revision),
  CONSTRAINT fk_order_recipient_order FOREIGN KEY (order_id) REFERENCES court_order (id),
  CONSTRAINT fk_order_recipient_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT fk_order_recipient_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_order_recipient_revision CHECK (revision >= 1),
  CONSTRAINT ck_order_recipient_told CHECK (told IN (0, 1) AND (told = 1 OR revision > 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Append-only: who gets the reports on an order besides its authority. [judicial]';

CREATE TRIGGER order_recipient_refuses_update BEFORE UPDATE ON order_recipient FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_recipient is append-only: add a revision';

CREATE TRIGGER order_recipient_refuses_delete BEFORE DELETE ON order_recipient FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_recipient is append-only';
