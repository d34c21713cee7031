/**
 * Pages of the men themselves: search, a new file after a look at those there are, correction of who a man is, contacts.
 * What was searched and typed travels in forms, never in addresses: addresses stay in histories and in logs of proxies.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.participant;
