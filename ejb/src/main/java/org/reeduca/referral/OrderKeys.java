package org.reeduca.referral;

import org.jspecify.annotations.Nullable;

/**
 * Keys of what an order refers to.
 *
 * @param authorityId null for somebody who comes by himself
 * @param agreementId of the agreement it comes under; null when there is none in force
 */
record OrderKeys(
        @Nullable Long authorityId, long policyId, @Nullable Long agreementId) {}
