/**
 * The coordinator's day: everything of a centre that is due, in one list, each with one next step. Nothing here is ticked
 * off: a row is there because of facts and goes when they change, or when the task behind it was done. Each kind of work is one {@link
 * org.reeduca.desk.WorkSource}; another kind is another one, a constant of {@link org.reeduca.desk.WorkKind}, and its words.
 */
@NullMarked
package org.reeduca.desk;

import org.jspecify.annotations.NullMarked;
