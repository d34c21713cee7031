/**
 * Starts what Reeduca needs on a developer's machine: a real MariaDB and the provisioned WildFly. Used by the one-command
 * run and by the container tests; nothing of it enters the EAR.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.server;
