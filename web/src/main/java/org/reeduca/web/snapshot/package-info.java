/** Pages about standings that are computed again: what differs, and the runs in numbers. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.snapshot;
