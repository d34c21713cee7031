package org.reeduca.web.faces;

import java.io.Serializable;

/** One thing to choose: the value that is stored and the words a person reads. */
public record Option(String value, String label) implements Serializable {}
