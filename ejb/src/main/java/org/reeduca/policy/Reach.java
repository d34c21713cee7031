package org.reeduca.policy;

/** Which orders a new version judges. */
public enum Reach {
    /** Those received from its first day on; nothing changes for anybody who has begun. */
    NEW_ORDERS,
    /** From its first day on also those that are open: what was counted before is counted anew by it. */
    OPEN_ORDERS
}
