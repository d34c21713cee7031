/**
 * Fictional centres, groups and men for demonstrations, the manual, browser tests and counts of SQL statements.
 *
 * <p>It lives among the tests and reads {@code sql/demo}, neither of which enters the EAR: no installation can load it.
 * It speaks plain JDBC and knows no class of the application, so it also shows that the schema alone keeps the rules.
 * The same day and seed give the same people.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.demo;
