/**
 * What stands between the network and the pages: who is signed in, where a request comes from, what every answer
 * carries, how a session begins and ends. See docs/security.md.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.security;
