/** The own sessions for calendar programs: the page of the secret address, and the answer in iCalendar (RFC 5545). */
@NullMarked
package org.reeduca.web.calendar;

import org.jspecify.annotations.NullMarked;
