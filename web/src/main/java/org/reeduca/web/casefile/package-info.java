/** The page of the file of a man. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.casefile;
