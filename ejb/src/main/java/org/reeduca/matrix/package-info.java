/**
 * The men of a group against its sessions, as how each session counts under the order; nothing is kept, everything is
 * judged when asked.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.matrix;
