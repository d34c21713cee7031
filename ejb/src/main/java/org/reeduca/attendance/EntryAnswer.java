package org.reeduca.attendance;

/** Which of two entries stands where they differ. */
public enum EntryAnswer {
    /** The mark stays as it is. */
    RECORDED,
    /** What the paper says becomes another revision of the mark. */
    PAPER
}
