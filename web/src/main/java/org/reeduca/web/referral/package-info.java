/** Pages of authorities, orders and what befalls them. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.referral;
