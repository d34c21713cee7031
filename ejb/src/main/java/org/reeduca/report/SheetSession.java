package org.reeduca.report;

import org.reeduca.programme.Bilingual;
import org.reeduca.standing.SessionBox;

/**
 * One line of a sheet.
 *
 * @param title of the unit
 * @param catchUp whether the session was held to make up for others
 */
public record SheetSession(SessionBox box, Bilingual title, boolean catchUp) {}
