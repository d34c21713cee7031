-- Filters of the coordinator's list that somebody gave a name. A view is a series of statements; the last one counts.

CREATE TABLE desk_view (
  view_ref    UUID         NOT NULL COMMENT 'Key used in addresses; the same for all statements about one view. [internal]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the statement about this view, from 1; the highest one counts. [internal]',
  centre_id   BIGINT       NOT NULL COMMENT 'Centre whose list it filters. [internal]',
  owner_id    BIGINT       NOT NULL COMMENT 'Account that made it and alone may change it. [internal]',
  name        VARCHAR(60)  NOT NULL COMMENT 'What the owner calls it. [internal]',
  query       VARCHAR(300) COLLATE utf8mb4_bin NOT NULL COMMENT 'The filter as the page writes it into its address; people by reference, never by name. [internal]',
  shared      BOOLEAN      NOT NULL COMMENT 'Whether others of the centre see it. [internal]',
  withdrawn   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when from here on there is no such view. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the statement. [internal]',
  PRIMARY KEY (view_ref, revision),
  CONSTRAINT fk_desk_view_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_desk_view_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT ck_desk_view_revision CHECK (revision >= 1),
  CONSTRAINT ck_desk_view_name CHECK (TRIM(name) <> ''),
  CONSTRAINT ck_desk_view_query CHECK (query REGEXP '^[A-Za-z0-9=&%+._*-]*$'),
  CONSTRAINT ck_desk_view_flags CHECK (shared IN (0, 1) AND withdrawn IN (0, 1)),
  INDEX ix_desk_view_centre (centre_id, view_ref, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: named filters of the coordinator''s list. [internal]';

CREATE TRIGGER desk_view_refuses_update BEFORE UPDATE ON desk_view FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'desk_view is append-only: add a revision';
CREATE TRIGGER desk_view_refuses_delete BEFORE DELETE ON desk_view FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'desk_view is append-only: add a revision';
