package org.reeduca.justification;

/**
 * A file to take away.
 *
 * @param content its bytes; the array belongs to the receiver
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one who asked for it
public record DocumentFile(String fileName, String mediaType, byte[] content) {}
