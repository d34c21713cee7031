/** Pages about accounts: sign-in, one's own password, the users of an installation. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.access;
