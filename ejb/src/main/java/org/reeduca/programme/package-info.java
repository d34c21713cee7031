/**
 * What the workshop consists of: a programme, its dated versions and their units. Versions are data and are never
 * changed once a cohort follows them; a cohort is pinned to one version.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.programme;
