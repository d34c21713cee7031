package org.reeduca.participant;

/** Why a man has no CURP on file. None of them is a reason to turn him away. */
public enum CurpMissingReason {
    HAS_NONE,
    NOT_SHOWN,
    FOREIGN_UNDOCUMENTED,
    IN_PROCESS,
    REFUSED,
    /** The paper list did not say; the reason has to be asked. */
    NOT_RECORDED
}
