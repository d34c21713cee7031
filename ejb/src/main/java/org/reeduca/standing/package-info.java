/**
 * How a man stands: gathers the facts of orders, groups, marks and justifications from the database, hands them to the
 * compliance engine and keeps the answer beside the facts it used. Nothing derived is stored; the answer is computed when
 * it is asked for, so it is never older than the facts.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.standing;
