package org.reeduca.message;

/**
 * A telephone at which a man said that a message may be left, and it holds today.
 *
 * @param line number of the contact in his file; 0 for the telephone that came with a list
 * @param number in E.164 form
 */
public record SafeLine(int line, String number) {}
