package org.reeduca.report;

import java.util.UUID;

/**
 * A sheet that went out says of a session what is not so any more.
 *
 * @param order the order it is about
 * @param sheet reference of its issue
 */
public record OpenReportCorrection(UUID order, UUID sheet, UUID session) {}
