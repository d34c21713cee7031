/**
 * The file of one man: who he is, which orders he has, how he stands under each of them and why, and what was written
 * down about him. Nothing about a partner or victim is here.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.casefile;
