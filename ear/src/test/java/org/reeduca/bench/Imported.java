package org.reeduca.bench;

/**
 * Workbooks that were brought in.
 *
 * @param men in each
 * @param upload seconds from sending the file to the draft: reading, judging, keeping
 * @param load seconds from the last button to the result: reading and judging again, writing
 * @param statements of one load
 */
record Imported(Throughput throughput, int men, double upload, double load, Statements.Count statements) {}
