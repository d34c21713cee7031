/** Rules of style for pages and texts, as tests. */
@NullMarked
package org.reeduca.web;

import org.jspecify.annotations.NullMarked;
