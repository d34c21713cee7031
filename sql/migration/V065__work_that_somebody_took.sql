-- Who of the coordination takes care of a row of the list of what is due. A row has no table: it follows from facts. So it is named
-- by what it is about and how that stands; once that changes, nobody has it any more.

CREATE TABLE desk_assignment (
  centre_id   BIGINT       NOT NULL COMMENT 'Centre whose list the row is on. [internal]',
  matter      VARCHAR(200) COLLATE utf8mb4_bin NOT NULL COMMENT 'What the row is about, as the list names it: kind, public references, state, day. [judicial]',
  revision    SMALLINT     NOT NULL COMMENT 'Number of the statement about this row, from 1; the highest one counts. [internal]',
  assignee_id BIGINT       NULL COMMENT 'Account that takes care of it; null when it is given up. [internal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) of the statement. [internal]',
  recorded_by BIGINT       NOT NULL COMMENT 'Account that made it. [internal]',
  PRIMARY KEY (centre_id, matter, revision),
  CONSTRAINT fk_desk_assignment_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_desk_assignment_assignee FOREIGN KEY (assignee_id) REFERENCES app_user (id),
  CONSTRAINT fk_desk_assignment_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
  CONSTRAINT ck_desk_assignment_revision CHECK (revision >= 1),
  CONSTRAINT ck_desk_assignment_given_up CHECK (assignee_id IS NOT NULL OR revision > 1),
  CONSTRAINT ck_desk_assignment_matter CHECK (matter REGEXP '^[A-Z]+(:[A-Za-z0-9_-]+)+$'),
  INDEX ix_desk_assignment_assignee (assignee_id, centre_id, matter, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: who takes care of what is due. [judicial]';

CREATE TRIGGER desk_assignment_refuses_update BEFORE UPDATE ON desk_assignment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'desk_assignment is append-only: add a revision';
CREATE TRIGGER desk_assignment_refuses_delete BEFORE DELETE ON desk_assignment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'desk_assignment is append-only: add a revision';
