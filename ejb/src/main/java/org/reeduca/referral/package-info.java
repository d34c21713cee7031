/**
 * Why a man comes: the order or agreement that sends him, the authority that issued it and what befalls it. The order,
 * not the man, is the unit of compliance; one man may have several.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.referral;
