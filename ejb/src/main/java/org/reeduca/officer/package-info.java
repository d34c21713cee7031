/**
 * What a court or prosecutor's office sees of the men it sent: who they are, how each stands under its own order and
 * why, and the dated facts behind it. Nothing else of a man leaves his centre this way: no notes, no other order, no
 * address, no telephone, no CURP, and no other man.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.officer;
