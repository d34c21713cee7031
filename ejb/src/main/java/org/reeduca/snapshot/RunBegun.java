package org.reeduca.snapshot;

/** Somebody asked for a run. */
public record RunBegun() {}
