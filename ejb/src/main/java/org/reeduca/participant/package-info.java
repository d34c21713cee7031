/**
 * The men who attend: who they are, what else they are called, how they are reached, what they need, under which file
 * number a centre knows them. They are searched before a file is opened, so that nobody has two ({@link
 * org.reeduca.participant.match} tells how likely that is). Nothing of a partner or victim is kept here or may be reached
 * from here. A file is never deleted; only the undo of an import takes back what that import made.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.participant;
