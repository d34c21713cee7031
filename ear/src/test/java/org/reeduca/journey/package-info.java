/**
 * Journeys: what people do in a browser, from the sign-in to what stands in the database afterwards. They speak to the
 * deployment of the container tests, with the demonstration data and with groups of their own.
 *
 * <p>Without a Chromium on this machine they are skipped.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.journey;
