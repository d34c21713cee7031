-- How each open order stood when it was last computed, so that a later look at the same day can be compared with it. Nothing here is
-- what anybody is told: pages and papers compute afresh. A run goes on where it stopped, since each centre it has done is a row.

CREATE TABLE snapshot_run (
  run        UUID        NOT NULL COMMENT 'Key of the run. [internal]',
  night_of   DATE        NULL COMMENT 'Day (UTC) in whose night it ran by itself; null when somebody asked for it. However many servers, a night has one. [internal]',
  centre_id  BIGINT      NULL COMMENT 'The only centre it is about; null for all. [internal]',
  started_at DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was begun. [internal]',
  started_by BIGINT      NULL COMMENT 'Account that asked for it; null for one of the night. [internal]',
  ended_at   DATETIME(6) NULL COMMENT 'Instant (UTC) at which no centre was left; null while it is under way or waits to be taken up again. [internal]',
  goes_on    TINYINT     AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT COMMENT '1 until it has ended, else null: there is one at a time. [internal]',
  PRIMARY KEY (run),
  CONSTRAINT uq_snapshot_run_night_of UNIQUE (night_of),
  CONSTRAINT uq_snapshot_run_goes_on UNIQUE (goes_on),
  CONSTRAINT fk_snapshot_run_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_snapshot_run_started_by FOREIGN KEY (started_by) REFERENCES app_user (id),
  CONSTRAINT ck_snapshot_run_started_by CHECK ((night_of IS NULL) = (started_by IS NOT NULL)),
  CONSTRAINT ck_snapshot_run_ended_at CHECK (ended_at IS NULL OR ended_at >= started_at),
  INDEX ix_snapshot_run_started_at (started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Computing all open orders anew; rows are added, and end once. [internal]';

DELIMITER $$
CREATE TRIGGER snapshot_run_only_ends AFTER UPDATE ON snapshot_run FOR EACH ROW
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.run <> OLD.run OR NOT (NEW.night_of <=> OLD.night_of)
    OR NOT (NEW.centre_id <=> OLD.centre_id) OR NEW.started_at <> OLD.started_at OR NOT (NEW.started_by <=> OLD.started_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_run ends once and changes in no other way';
  END IF;
END$$
DELIMITER ;
CREATE TRIGGER snapshot_run_refuses_delete AFTER DELETE ON snapshot_run FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_run keeps its rows';

CREATE TABLE snapshot_chunk (
  run         UUID        NOT NULL COMMENT 'Run it belongs to. [internal]',
  centre_id   BIGINT      NOT NULL COMMENT 'Centre whose orders were done. [internal]',
  orders      INT         NOT NULL COMMENT 'Orders that were computed. [internal]',
  changed     INT         NOT NULL COMMENT 'Among them those that stand otherwise than when they were computed before, or were computed first. [internal]',
  differences INT         NOT NULL COMMENT 'Among them those whose former day looks otherwise now. [internal]',
  failure     VARCHAR(80) COLLATE utf8mb4_bin NULL COMMENT 'Kind of fault that stopped this centre, the name of a class; null when it was done. The next run tries again. [internal]',
  done_at     DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was done. [internal]',
  PRIMARY KEY (run, centre_id),
  CONSTRAINT fk_snapshot_chunk_run FOREIGN KEY (run) REFERENCES snapshot_run (run),
  CONSTRAINT fk_snapshot_chunk_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_snapshot_chunk_counts CHECK (orders >= 0 AND changed BETWEEN 0 AND orders AND differences BETWEEN 0 AND orders),
  CONSTRAINT ck_snapshot_chunk_failure CHECK (failure IS NULL OR orders = 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: a centre that a run has done; what is not here is still to be done. [internal]';

CREATE TRIGGER snapshot_chunk_refuses_update AFTER UPDATE ON snapshot_chunk FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_chunk is append-only';
CREATE TRIGGER snapshot_chunk_refuses_delete AFTER DELETE ON snapshot_chunk FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_chunk is append-only';

CREATE TABLE standing_snapshot (
  order_id       BIGINT      NOT NULL COMMENT 'Order; its snapshots go with the import that brought it. [judicial]',
  as_of          DATE        NOT NULL COMMENT 'Day, local to the centre, for which it was computed: the last one that was over. [judicial]',
  known_at       DATETIME(6) NOT NULL COMMENT 'Instant (UTC) up to which facts were used, and at which it was computed. [internal]',
  state          VARCHAR(20) COLLATE utf8mb4_bin NOT NULL COMMENT 'State that the engine answered. [judicial]',
  figures        JSON        NOT NULL COMMENT 'Counters that the engine answered, by their names. [judicial]',
  policy_code    VARCHAR(80) COLLATE utf8mb4_bin NOT NULL COMMENT 'Policy that judged. [judicial]',
  policy_version INT         NOT NULL COMMENT 'Its version. [judicial]',
  run            UUID        NOT NULL COMMENT 'Run that computed it last. [internal]',
  PRIMARY KEY (order_id),
  CONSTRAINT fk_standing_snapshot_order FOREIGN KEY (order_id) REFERENCES court_order (id) ON DELETE CASCADE,
  CONSTRAINT fk_standing_snapshot_run FOREIGN KEY (run) REFERENCES snapshot_run (run),
  CONSTRAINT ck_standing_snapshot_figures CHECK (JSON_VALID(figures) AND JSON_TYPE(figures) = 'OBJECT')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Derived: how each open order stood when it was computed last. Compared with, never shown as how a man stands. [judicial]';

CREATE TABLE standing_snapshot_history (
  order_id       BIGINT      NOT NULL COMMENT 'Order. [judicial]',
  known_at       DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was first computed so. [internal]',
  as_of          DATE        NOT NULL COMMENT 'Day for which it was first computed so. [judicial]',
  state          VARCHAR(20) COLLATE utf8mb4_bin NOT NULL COMMENT 'State that the engine answered. [judicial]',
  figures        JSON        NOT NULL COMMENT 'Counters that the engine answered. [judicial]',
  policy_code    VARCHAR(80) COLLATE utf8mb4_bin NOT NULL COMMENT 'Policy that judged. [judicial]',
  policy_version INT         NOT NULL COMMENT 'Its version. [judicial]',
  run            UUID        NOT NULL COMMENT 'Run that computed it. [internal]',
  PRIMARY KEY (order_id, known_at),
  CONSTRAINT fk_standing_snapshot_history_order FOREIGN KEY (order_id) REFERENCES court_order (id) ON DELETE CASCADE,
  CONSTRAINT fk_standing_snapshot_history_run FOREIGN KEY (run) REFERENCES snapshot_run (run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only, kept by triggers: each time an order was computed to stand otherwise than before. [judicial]';

CREATE TRIGGER standing_snapshot_begins AFTER INSERT ON standing_snapshot FOR EACH ROW
  INSERT INTO standing_snapshot_history (order_id, known_at, as_of, state, figures, policy_code, policy_version, run)
  VALUES (NEW.order_id, NEW.known_at, NEW.as_of, NEW.state, NEW.figures, NEW.policy_code, NEW.policy_version, NEW.run);

DELIMITER $$
CREATE TRIGGER standing_snapshot_changes AFTER UPDATE ON standing_snapshot FOR EACH ROW
BEGIN
  IF NEW.state <> OLD.state OR NEW.figures <> OLD.figures OR NEW.policy_code <> OLD.policy_code
    OR NEW.policy_version <> OLD.policy_version THEN
    INSERT INTO standing_snapshot_history (order_id, known_at, as_of, state, figures, policy_code, policy_version, run)
    VALUES (NEW.order_id, NEW.known_at, NEW.as_of, NEW.state, NEW.figures, NEW.policy_code, NEW.policy_version, NEW.run);
  END IF;
END$$
DELIMITER ;
CREATE TRIGGER standing_snapshot_history_refuses_update BEFORE UPDATE ON standing_snapshot_history FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'standing_snapshot_history is append-only';
CREATE TRIGGER standing_snapshot_history_refuses_delete BEFORE DELETE ON standing_snapshot_history FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'standing_snapshot_history is append-only';

CREATE TABLE snapshot_difference (
  run            UUID        NOT NULL COMMENT 'Run that found it. [internal]',
  order_id       BIGINT      NOT NULL COMMENT 'Order. [judicial]',
  as_of          DATE        NOT NULL COMMENT 'Day that looks otherwise now. [judicial]',
  known_at       DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which that day had been computed before. [internal]',
  found_at       DATETIME(6) NOT NULL COMMENT 'Instant (UTC) at which it was computed again. [internal]',
  cause          VARCHAR(12) COLLATE utf8mb4_bin NOT NULL COMMENT 'LATER_FACTS: what was known then still gives the former answer, so something was recorded since. UNEXPLAINED: it does not. [internal]',
  state_before   VARCHAR(20) COLLATE utf8mb4_bin NOT NULL COMMENT 'State answered before. [judicial]',
  state_after    VARCHAR(20) COLLATE utf8mb4_bin NOT NULL COMMENT 'State answered now for the same day. [judicial]',
  figures_before JSON        NOT NULL COMMENT 'Counters answered before. [judicial]',
  figures_after  JSON        NOT NULL COMMENT 'Counters answered now for the same day. [judicial]',
  PRIMARY KEY (run, order_id),
  CONSTRAINT fk_snapshot_difference_run FOREIGN KEY (run) REFERENCES snapshot_run (run),
  CONSTRAINT fk_snapshot_difference_order FOREIGN KEY (order_id) REFERENCES court_order (id) ON DELETE CASCADE,
  CONSTRAINT ck_snapshot_difference_cause CHECK (cause IN ('LATER_FACTS', 'UNEXPLAINED')),
  CONSTRAINT ck_snapshot_difference_days CHECK (found_at > known_at),
  INDEX ix_snapshot_difference_order (order_id, found_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Append-only: a day of an order that looks otherwise than when it was computed before. [judicial]';

CREATE TRIGGER snapshot_difference_refuses_update BEFORE UPDATE ON snapshot_difference FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_difference is append-only';
CREATE TRIGGER snapshot_difference_refuses_delete BEFORE DELETE ON snapshot_difference FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'snapshot_difference is append-only';
