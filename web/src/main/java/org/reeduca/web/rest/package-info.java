/**
 * The REST interface, {@code /api/v1}: what all its resources share. Every answer that is not what was asked for is a
 * problem document (RFC 9457). Who may call what is said at the services, as it is for pages; see {@code docs/adr/0014}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.rest;
