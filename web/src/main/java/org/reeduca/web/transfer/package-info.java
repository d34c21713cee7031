/** Pages of transfers between centres: offering a man, the offers of a centre, and the answer to one. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.transfer;
