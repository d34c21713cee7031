/** The compliance engine as a public service. It is told everything it judges and keeps nothing of it. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.compliance;
