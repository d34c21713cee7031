package org.reeduca.task;

/** What can be said about a task. The names are stored, so a constant is never renamed or removed, only added. */
public enum TaskEventKind {
    /** Somebody takes care of it from here on, or nobody does. */
    ASSIGNED,
    /** It was done; of a list, its marks are complete. */
    DONE,
    /** The facts changed so that nothing asks for it any more. */
    WITHDRAWN,
    /** The facts ask for it again, or somebody says that it was not done after all. */
    REOPENED,
    /** Its term ends on another day. */
    MOVED,
    /** Its term is long over. */
    ESCALATED,
    /** Its term is over and nobody takes care of it. */
    UNTAKEN,
    /** It was done, and its ground fell away afterwards: what went out is to be looked at. */
    GROUND_GONE,
    /** The ground of what was done is there again. */
    GROUND_BACK
}
