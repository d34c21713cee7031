package org.reeduca.compliance;

/**
 * A fact without an id of its own, with the name by which reasons and steps refer to it.
 *
 * @param name JSON pointer of the fact in the request, for example {@code /order/intervals/0}
 * @param fact the fact
 */
record Named<T>(String name, T fact) {}
