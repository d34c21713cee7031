/** Pages of the groups of a centre: their list and a new one. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.cohort;
