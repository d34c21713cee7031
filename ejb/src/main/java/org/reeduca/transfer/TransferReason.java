package org.reeduca.transfer;

/** Why a man is to go on at another centre. A code, since words about him would travel before he is accepted. */
public enum TransferReason {
    /** He lives elsewhere now. */
    MOVED,
    /** His work is elsewhere now. */
    WORK,
    /** An authority asks for it. */
    COURT,
    /** The centre cannot go on with him: it closes, or has no group for him. */
    CENTRE,
    OTHER
}
