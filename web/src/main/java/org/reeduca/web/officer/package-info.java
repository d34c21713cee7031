/** The pages of courts and prosecutor's offices: the list of the men they sent, and one man under one order. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.officer;
