package org.reeduca.task;

/** Which tasks are shown, in the order of the tabs. */
public enum TaskView {
    /** Open ones that the reader takes care of. */
    MINE,
    /** All open ones. */
    ALL,
    /** Open ones whose term is over. */
    OVERDUE,
    /** Those that were done or withdrawn, with the reason. */
    CLOSED
}
