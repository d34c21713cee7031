package org.reeduca.task;

import java.util.UUID;

/** Somebody who takes care of a task, or could. */
public record Owner(UUID account, String name) {}
