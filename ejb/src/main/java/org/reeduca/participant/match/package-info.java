/**
 * Whether two files are of the same man: names as Spanish speakers write and mistype them, dates, CURPs. Plain functions
 * without a database; what they are given was found by the participant feature, what they answer is a hint for a person.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.participant.match;
