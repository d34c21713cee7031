package org.reeduca.bench;

/** Something that is timed again and again. */
interface Work {

    /** What has to be done before; nobody looks at the clock. */
    default void prepare() throws Exception {}

    void run() throws Exception;
}
