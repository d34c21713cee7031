/** The matrix of a group: on the screen, as a list, on paper and as a file. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.matrix;
