/**
 * Groups of men who go through the programme together: the group, who belongs to it from when to when, who facilitates
 * it, and its dated sessions. A session steps over non-working days; one that was held or cancelled stays.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.cohort;
