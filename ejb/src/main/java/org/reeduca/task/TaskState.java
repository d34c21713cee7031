package org.reeduca.task;

/** Whether something is still to be done. */
public enum TaskState {
    OPEN,
    DONE,
    WITHDRAWN
}
