/**
 * What a man brings for an absence: handed in by whoever receives it, decided by the coordination, and by two of them when it
 * came too late. Every statement is appended; how he stands follows from them the next time anybody looks.
 */
@NullMarked
package org.reeduca.justification;

import org.jspecify.annotations.NullMarked;
