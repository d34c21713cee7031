/**
 * The rules by which men are judged, as versions that follow one another: drafted in plain fields, checked for what
 * contradicts itself, rehearsed with today's files, and published by a second person. What was published never changes.
 */
@NullMarked
package org.reeduca.policy;

import org.jspecify.annotations.NullMarked;
