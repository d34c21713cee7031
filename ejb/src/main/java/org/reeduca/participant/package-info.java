/**
 * The men who attend: who they are, under which file number a centre knows them. Nothing of a partner or victim is kept
 * here or may be reached from here. A file is never deleted; only the undo of an import takes back what that import made.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.participant;
