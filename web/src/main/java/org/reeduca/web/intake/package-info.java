/** Pages of how a man is taken in: who comes today, reaching him, papers, interview and decision. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.intake;
