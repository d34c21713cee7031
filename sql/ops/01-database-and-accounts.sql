-- Run once, before the first migration, by an administrator of the database server:
--
--   mariadb --user=root --init-command="SET @migration_password = '…', @application_password = '…', @backup_password = '…'" \
--     < 01-database-and-accounts.sql
--
-- Three accounts: reeduca_owner owns the schema and runs Flyway; reeduca_app is what the server signs in
-- with; reeduca_backup only reads. Each is made for local and for network connections, since an anonymous local
-- account would otherwise be chosen first.

CREATE DATABASE IF NOT EXISTS reeduca CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_spanish_ai_ci;

EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS reeduca_owner@localhost IDENTIFIED BY ', QUOTE(@migration_password));
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS reeduca_owner@''%'' IDENTIFIED BY ', QUOTE(@migration_password));
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS reeduca_app@localhost IDENTIFIED BY ', QUOTE(@application_password));
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS reeduca_app@''%'' IDENTIFIED BY ', QUOTE(@application_password));
EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS reeduca_backup@localhost IDENTIFIED BY ', QUOTE(@backup_password));

GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW,
  TRIGGER, CREATE ROUTINE, ALTER ROUTINE, EXECUTE ON reeduca.* TO reeduca_owner@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW,
  TRIGGER, CREATE ROUTINE, ALTER ROUTINE, EXECUTE ON reeduca.* TO reeduca_owner@'%';

GRANT SELECT, SHOW VIEW, TRIGGER, LOCK TABLES, EXECUTE ON reeduca.* TO reeduca_backup@localhost;
GRANT SELECT ON mysql.proc TO reeduca_backup@localhost;
