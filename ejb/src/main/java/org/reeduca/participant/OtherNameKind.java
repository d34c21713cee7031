package org.reeduca.participant;

/** Where another name of a man comes from. */
public enum OtherNameKind {
    /** Written so in another document of his. */
    OTHER_PAPERS,
    FORMER_NAME,
    NICKNAME
}
