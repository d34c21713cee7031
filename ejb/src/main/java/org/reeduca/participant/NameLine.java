package org.reeduca.participant;

/**
 * Another name on file.
 *
 * @param line its number in the file
 * @param revision how often something was said about it; to be given back when it is withdrawn
 */
public record NameLine(int line, int revision, OtherName name) {}
