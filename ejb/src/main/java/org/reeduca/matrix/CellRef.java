package org.reeduca.matrix;

import java.util.UUID;

/** Which session and which man a cell of the matrix is about. */
public record CellRef(UUID session, UUID participant) {}
