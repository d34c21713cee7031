/**
 * Breaks an installation on purpose while facilitators save marks, and looks whether every mark that was acknowledged is
 * there, and none twice. What is broken, and what came of it, stands in {@code docs/faults.md}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.faults;
