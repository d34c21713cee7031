package org.reeduca.referral;

/**
 * What was typed about an order, to be corrected.
 *
 * @param version for the correction
 */
public record OrderForCorrection(EntryChoices choices, OrderData data, int version) {}
