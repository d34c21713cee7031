/** What is to be done, whose it is, and by when. */
@NullMarked
package org.reeduca.web.task;

import org.jspecify.annotations.NullMarked;
