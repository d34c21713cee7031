-- Where and when groups may meet: rooms, the zones a centre lies in, hours that are kept free of groups, and how long the
-- people who facilitate are qualified. A group still names its room in words of its own; a room of that name says more.

CREATE SEQUENCE zone_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of zone, in blocks of 50. [internal]';
CREATE SEQUENCE room_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of room, in blocks of 50. [internal]';
CREATE SEQUENCE reserved_hours_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of reserved_hours, in blocks of 50. [internal]';

CREATE TABLE zone (
  id         BIGINT       NOT NULL COMMENT 'Internal key from zone_seq. [internal]',
  public_ref UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  name       VARCHAR(120) NOT NULL COMMENT 'Name of the zone, such as a stretch of coast that is closed together. [public]',
  PRIMARY KEY (id),
  CONSTRAINT uq_zone_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_zone_name UNIQUE (name),
  CONSTRAINT ck_zone_name CHECK (TRIM(name) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'Several centres that one notice may close. Reference data. [public]';

CREATE TABLE centre_zone (
  centre_id BIGINT NOT NULL COMMENT 'Centre that lies in the zone. [internal]',
  zone_id   BIGINT NOT NULL COMMENT 'Zone. [internal]',
  PRIMARY KEY (centre_id, zone_id),
  CONSTRAINT fk_centre_zone_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_centre_zone_zone FOREIGN KEY (zone_id) REFERENCES zone (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Which centres lie in which zones. [internal]';

CREATE TABLE room (
  id         BIGINT      NOT NULL COMMENT 'Internal key from room_seq. [internal]',
  public_ref UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id  BIGINT      NOT NULL COMMENT 'Centre that has the room. [internal]',
  name       VARCHAR(60) NOT NULL COMMENT 'Name by which groups call it. [internal]',
  place      VARCHAR(60) NULL COMMENT 'Building or floor it is in; null when the centre has only one. [internal]',
  seats      SMALLINT    NULL COMMENT 'How many it holds; null when nobody counted. [internal]',
  version    INT         NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_room_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_room_name UNIQUE (centre_id, name),
  CONSTRAINT fk_room_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_room_texts CHECK (TRIM(name) <> '' AND (place IS NULL OR TRIM(place) <> '')),
  CONSTRAINT ck_room_seats CHECK (seats BETWEEN 1 AND 500)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'A room of a centre. [internal]';

CREATE TABLE reserved_hours (
  id         BIGINT      NOT NULL COMMENT 'Internal key from reserved_hours_seq. [internal]',
  public_ref UUID        NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  centre_id  BIGINT      NOT NULL COMMENT 'Centre whose place is kept free. [internal]',
  place      VARCHAR(60) NULL COMMENT 'Building or floor, as rooms name it; null for the whole centre. [internal]',
  weekday    VARCHAR(9)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Day of the week: MONDAY to SUNDAY. [internal]',
  starts_at  TIME        NOT NULL COMMENT 'First hour, local to the centre. [internal]',
  ends_at    TIME        NOT NULL COMMENT 'Hour from which groups may meet again. [internal]',
  from_on    DATE        NOT NULL COMMENT 'First day on which it holds. [internal]',
  to_on      DATE        NULL COMMENT 'First day on which it no longer holds; null while it lasts. [internal]',
  version    INT         NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_reserved_hours_public_ref UNIQUE (public_ref),
  CONSTRAINT fk_reserved_hours_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_reserved_hours_place CHECK (TRIM(place) <> ''),
  CONSTRAINT ck_reserved_hours_weekday CHECK (weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  CONSTRAINT ck_reserved_hours_hours CHECK (starts_at >= '00:00:00' AND ends_at <= '23:59:59' AND ends_at > starts_at),
  CONSTRAINT ck_reserved_hours_range CHECK (to_on >= from_on),
  INDEX ix_reserved_hours_centre (centre_id, to_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Hours in which no group meets in a place, so that nobody whom another service attends there meets its men. Whom, is nowhere said. [internal]';

CREATE TABLE user_qualification (
  user_id     BIGINT       NOT NULL COMMENT 'Account of the person. [personal]',
  kind        VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What it is: TRAINING, BACKGROUND (declaration of no violence) or LICENCE. [personal]',
  from_on     DATE         NOT NULL COMMENT 'First day on which it holds. [personal]',
  to_on       DATE         NULL COMMENT 'First day on which it no longer holds; null when it has no end. [personal]',
  source      VARCHAR(255) NOT NULL COMMENT 'Document that says so. [personal]',
  recorded_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which it was written down. [internal]',
  PRIMARY KEY (user_id, kind, from_on),
  CONSTRAINT fk_user_qualification_app_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_user_qualification_kind CHECK (kind IN ('TRAINING', 'BACKGROUND', 'LICENCE')),
  CONSTRAINT ck_user_qualification_range CHECK (to_on > from_on),
  CONSTRAINT ck_user_qualification_source CHECK (TRIM(source) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'What qualifies a person to facilitate, and for how long. [personal]';
