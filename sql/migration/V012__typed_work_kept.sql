-- What someone has typed and not yet sent, so that a lost session or a dead battery costs nothing.
-- Only its owner reads it; it goes when it is sent, or after seven days.

CREATE TABLE form_draft (
  user_id  BIGINT       NOT NULL COMMENT 'Account that typed it. [internal]',
  page_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL COMMENT 'Page and thing it was typed for, such as attendance/correct:<public ref>. [internal]',
  content  MEDIUMTEXT   NOT NULL COMMENT 'The fields as typed, in the form of that page. [sensitive]',
  saved_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the last keeping; seven days later it goes. [internal]',
  PRIMARY KEY (user_id, page_key),
  CONSTRAINT fk_form_draft_app_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_form_draft_page_key CHECK (TRIM(page_key) <> ''),
  INDEX ix_form_draft_saved_at (saved_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Typed work kept for its owner. [sensitive]';
