/** Tests of the pages of orders. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.referral;
