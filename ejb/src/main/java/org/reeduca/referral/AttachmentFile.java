package org.reeduca.referral;

/**
 * A file to take away.
 *
 * @param fileName as it came
 * @param content its bytes; the array belongs to the receiver
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one who asked for it
public record AttachmentFile(String fileName, AttachmentType type, byte[] content) {}
