/**
 * What happened to each man in each session. A mark is a fact with author and record time; it is appended and never
 * edited: a mistake is answered by a newer revision, and after the list was closed by one with a reason. Whether absences
 * break an order is judged by the compliance engine, not here.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.attendance;
