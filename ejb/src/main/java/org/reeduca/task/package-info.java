/**
 * What the rules of an order ask the centre to do, and lists that nobody took: each raised once, with a term, an owner and a trace.
 * {@link org.reeduca.task.TaskPlan} says what is raised, what is withdrawn and what stays, from the facts as they are and the tasks on
 * record; {@link org.reeduca.task.TaskKeeper} carries that out whenever a centre's tasks are looked at or facts of a group change;
 * {@link org.reeduca.task.TaskService} is the door.
 */
@NullMarked
package org.reeduca.task;

import org.jspecify.annotations.NullMarked;
