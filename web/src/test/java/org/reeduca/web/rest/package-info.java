/** What the resources of the REST interface share. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.rest;
