package org.reeduca.desk;

import java.util.UUID;

/**
 * A filter that somebody gave a name.
 *
 * @param query the filter as {@link DeskFilter#query} writes it
 * @param mine whether it is the reader's, who alone may change it
 * @param owner name of who made it
 */
public record DeskView(UUID ref, String name, String query, boolean shared, boolean mine, String owner) {}
