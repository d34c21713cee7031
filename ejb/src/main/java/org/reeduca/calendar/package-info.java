/**
 * The own sessions in the calendar of a telephone: a secret address that a calendar program reads without signing in.
 * Whoever has the address learns hours and names of groups; nobody is named and nothing says what the groups are for.
 * How an answer is written (RFC 5545) is the business of the web module.
 */
@NullMarked
package org.reeduca.calendar;

import org.jspecify.annotations.NullMarked;
