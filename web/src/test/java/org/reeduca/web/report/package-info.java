/** Documents are set here as in the application, read back and compared. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.report;
