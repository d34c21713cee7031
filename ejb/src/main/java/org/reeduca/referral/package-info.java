/**
 * Why a man comes: the order or agreement that sends him, the authority that issued it, what befalls it and the letters
 * that say so. The order, not the man, is the unit of compliance; one man may have several. What befalls an order is
 * appended as facts ({@code docs/data-model.md}); its state is derived from them ({@link
 * org.reeduca.referral.OrderCourse}).
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.referral;
