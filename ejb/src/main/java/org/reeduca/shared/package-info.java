/**
 * What every feature may lean on and what leans on no feature: the clock, rule violations, small value types of the
 * field (names, CURP) and the schema's migration. Nothing here knows a participant, a cohort or a user.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.shared;
