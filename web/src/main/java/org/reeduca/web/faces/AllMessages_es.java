package org.reeduca.web.faces;

/** Spanish by its own name; see {@link AllMessages}. */
public class AllMessages_es extends AllMessages {}
