package org.reeduca.attendance;

/** Why a man who came was sent home. */
public enum SentHome {
    /** His own conduct, such as aggression or intoxication. */
    BEHAVIOUR,
    /** A cause on the centre's side. */
    SERVICE
}
