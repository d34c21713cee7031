package org.reeduca.participant;

/**
 * A need on file.
 *
 * @param line its number in the file
 * @param revision how often something was said about it; to be given back when it ends
 */
public record NeedLine(int line, int revision, Need need) {}
