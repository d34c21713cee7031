/** The page of what is taught. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.programme;
