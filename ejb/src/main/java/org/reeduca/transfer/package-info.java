/**
 * A man goes on at another centre. His centre offers him, the other one accepts or declines, unit by unit of what he has;
 * the first may withdraw while nobody answered. On acceptance his file and his orders pass on, and he waits for a group
 * there. Before, the other centre learns what it needs to decide and not who he is.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.transfer;
