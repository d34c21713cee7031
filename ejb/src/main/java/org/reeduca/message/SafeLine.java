package org.reeduca.message;

/**
 * A telephone or an e-mail address at which a man said that a message may be left, and it holds today.
 *
 * @param line number of the contact in his file; 0 for the telephone that came with a list
 * @param value telephone in E.164 form, or the address
 */
public record SafeLine(int line, String value) {}
