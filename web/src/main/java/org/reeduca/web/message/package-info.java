/** What is to be said to whom, whether a man wants it, and how it is worded. */
@NullMarked
package org.reeduca.web.message;

import org.jspecify.annotations.NullMarked;
