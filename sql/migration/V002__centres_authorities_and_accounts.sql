-- Who may come in, and the two scopes that limit what they see: the centre and the authority.

CREATE SEQUENCE centre_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of centre, in blocks of 50. [internal]';
CREATE SEQUENCE authority_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of authority, in blocks of 50. [internal]';
CREATE SEQUENCE app_user_seq START WITH 50 INCREMENT BY 50 NOCACHE COMMENT = 'Ids of app_user, in blocks of 50. [internal]';

CREATE TABLE centre (
  id           BIGINT       NOT NULL COMMENT 'Internal key from centre_seq. [internal]',
  public_ref   UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  code         VARCHAR(20)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Short code, part of file numbers. [internal]',
  name         VARCHAR(200) NOT NULL COMMENT 'Full name as printed on reports. [public]',
  short_name   VARCHAR(60)  NOT NULL COMMENT 'Name used in headings and lists. [public]',
  state_code   VARCHAR(6)   COLLATE utf8mb4_bin NOT NULL COMMENT 'State the centre lies in. [public]',
  municipality VARCHAR(100) NOT NULL COMMENT 'Municipality the centre lies in. [public]',
  time_zone    VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'IANA zone in which its dates and hours are read. [internal]',
  telephone    VARCHAR(16)  COLLATE utf8mb4_bin NULL COMMENT 'Telephone in E.164 form. [public]',
  version      INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_centre_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_centre_code UNIQUE (code),
  CONSTRAINT fk_centre_state FOREIGN KEY (state_code) REFERENCES federal_state (code),
  CONSTRAINT ck_centre_code CHECK (code REGEXP '^[A-Z0-9][A-Z0-9-]{1,19}$'),
  CONSTRAINT ck_centre_names CHECK (TRIM(name) <> '' AND TRIM(short_name) <> '' AND TRIM(municipality) <> ''),
  CONSTRAINT ck_centre_time_zone CHECK (time_zone REGEXP '^[A-Za-z]+(/[A-Za-z_]+)+$|^UTC$'),
  CONSTRAINT ck_centre_telephone CHECK (telephone REGEXP '^[+][0-9]{8,15}$')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A centre that runs the programme; the widest scope of its staff. [internal]';

CREATE TABLE authority (
  id                BIGINT       NOT NULL COMMENT 'Internal key from authority_seq. [internal]',
  public_ref        UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  code              VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL COMMENT 'Short code of the authority. [internal]',
  kind              VARCHAR(30)  COLLATE utf8mb4_bin NOT NULL COMMENT 'What it is: CONTROL_COURT, TRIAL_COURT, ENFORCEMENT_COURT, FAMILY_COURT, CIVIC_COURT, SUPERVISION_UNIT, PROSECUTOR, FAMILY_SERVICES, WOMENS_INSTITUTE, JUSTICE_CENTRE, POLICE_UNIT or OTHER. [public]',
  name              VARCHAR(200) NOT NULL COMMENT 'Official name. [public]',
  seat              VARCHAR(120) NULL COMMENT 'Town or building where it sits. [public]',
  judicial_district VARCHAR(120) NULL COMMENT 'Judicial district or region it belongs to. [public]',
  state_code        VARCHAR(6)   COLLATE utf8mb4_bin NOT NULL COMMENT 'State of its jurisdiction. [public]',
  version           INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_authority_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_authority_code UNIQUE (code),
  CONSTRAINT fk_authority_state FOREIGN KEY (state_code) REFERENCES federal_state (code),
  CONSTRAINT ck_authority_kind CHECK (kind IN ('CONTROL_COURT', 'TRIAL_COURT', 'ENFORCEMENT_COURT', 'FAMILY_COURT',
    'CIVIC_COURT', 'SUPERVISION_UNIT', 'PROSECUTOR', 'FAMILY_SERVICES', 'WOMENS_INSTITUTE', 'JUSTICE_CENTRE', 'POLICE_UNIT', 'OTHER')),
  CONSTRAINT ck_authority_name CHECK (TRIM(name) <> '' AND TRIM(code) <> ''),
  INDEX ix_authority_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'A court or office that sends men and is told how they stand; the scope of its officers. [internal]';

CREATE TABLE app_user (
  id                  BIGINT       NOT NULL COMMENT 'Internal key from app_user_seq. [internal]',
  public_ref          UUID         NOT NULL COMMENT 'Key used in addresses and links. [internal]',
  login               VARCHAR(254) COLLATE utf8mb4_uca1400_as_ci NOT NULL COMMENT 'Work e-mail address with which the person signs in; case does not count, accents do. [personal]',
  display_name        VARCHAR(160) NOT NULL COMMENT 'Name shown beside what the person did. [personal]',
  password_hash       VARCHAR(255) COLLATE utf8mb4_bin NOT NULL COMMENT 'Salted hash of the password with its parameters; never the password. [secret]',
  locale              VARCHAR(10)  COLLATE utf8mb4_bin NOT NULL DEFAULT 'es' COMMENT 'Language of the pages, such as es or en. [internal]',
  centre_id           BIGINT       NULL COMMENT 'Centre to which the account is limited; null for officers and national accounts. [internal]',
  authority_id        BIGINT       NULL COMMENT 'Authority to which the account is limited; null for staff of a centre. [internal]',
  failed_attempts     SMALLINT     NOT NULL DEFAULT 0 COMMENT 'Wrong passwords since the last right one. [internal]',
  locked_until        DATETIME(6)  NULL COMMENT 'Instant (UTC) until which no sign-in is accepted. [internal]',
  disabled            BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'True when the account may no longer sign in; accounts are never deleted. [internal]',
  password_changed_at DATETIME(6)  NOT NULL COMMENT 'Instant (UTC) at which the password was last set. [internal]',
  version             INT          NOT NULL DEFAULT 1 COMMENT 'Counter of changes, for optimistic locking. [internal]',
  PRIMARY KEY (id),
  CONSTRAINT uq_app_user_public_ref UNIQUE (public_ref),
  CONSTRAINT uq_app_user_login UNIQUE (login),
  CONSTRAINT fk_app_user_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_app_user_authority FOREIGN KEY (authority_id) REFERENCES authority (id),
  CONSTRAINT ck_app_user_login CHECK (login REGEXP '^[^@ ]+@[^@ ]+$'),
  CONSTRAINT ck_app_user_names CHECK (TRIM(display_name) <> '' AND TRIM(password_hash) <> ''),
  CONSTRAINT ck_app_user_locale CHECK (locale REGEXP '^[a-z]{2,3}(-[A-Z]{2})?$'),
  CONSTRAINT ck_app_user_one_scope CHECK (centre_id IS NULL OR authority_id IS NULL),
  CONSTRAINT ck_app_user_failed_attempts CHECK (failed_attempts >= 0),
  CONSTRAINT ck_app_user_disabled CHECK (disabled IN (0, 1))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci
  COMMENT = 'An account of a person who works with the system. [personal]';

CREATE TABLE user_role (
  user_id BIGINT      NOT NULL COMMENT 'Account that has the role. [internal]',
  role    VARCHAR(30) COLLATE utf8mb4_bin NOT NULL COMMENT 'What the person does: FACILITATOR, COORDINATOR, EVALUATOR, REFERRAL_OFFICER, RECEPTIONIST, ADMINISTRATOR, DATA_PROTECTION_OFFICER or NATIONAL_SUPERVISOR. [internal]',
  PRIMARY KEY (user_id, role),
  CONSTRAINT fk_user_role_app_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_user_role_role CHECK (role IN ('FACILITATOR', 'COORDINATOR', 'EVALUATOR', 'REFERRAL_OFFICER',
    'RECEPTIONIST', 'ADMINISTRATOR', 'DATA_PROTECTION_OFFICER', 'NATIONAL_SUPERVISOR'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci WITH SYSTEM VERSIONING
  COMMENT = 'Roles of an account; the history says who could do what on a given day. [internal]';
