/**
 * The facilitator's pages: her day, the roll of a session, one man's mark with its history. They work without scripts,
 * with the keyboard alone and at 320 px; the script only saves steps.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.attendance;
