/** The page of the coordinator's day: tabs, filters, saved views, and the words of each kind of work. */
@NullMarked
package org.reeduca.web.desk;

import org.jspecify.annotations.NullMarked;
