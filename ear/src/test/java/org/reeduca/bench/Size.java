package org.reeduca.bench;

/**
 * What depends on how many men a group has.
 *
 * @param pageBytes of the roll, as it is read
 * @param sentBytes of the roll, as it travels
 * @param saveBytes of the body of a save
 * @param viewStateBytes of the field in which Faces keeps its view, 0 when there is none
 * @param get statements of looking at the roll
 * @param save statements of saving it, every man changed
 */
record Size(
        int men,
        int pageBytes,
        int sentBytes,
        int saveBytes,
        int viewStateBytes,
        Statements.Count get,
        Statements.Count save) {}
