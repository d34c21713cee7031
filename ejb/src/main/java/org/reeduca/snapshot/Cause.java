package org.reeduca.snapshot;

/** Why a day looks otherwise than when it was computed before. */
public enum Cause {
    /** What was known then still gives the former answer, so something was recorded since. */
    LATER_FACTS,
    /** What was known then gives another answer today: a fault, or something changed past the application. */
    UNEXPLAINED
}
