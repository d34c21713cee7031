/** Pages of absences that may be excused: what he brought, and what was decided. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.justification;
