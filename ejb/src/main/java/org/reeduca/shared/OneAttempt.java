package org.reeduca.shared;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A query for which no connection can be had fails at once. EclipseLink would try it three times more, with pauses of five seconds:
 * the pool has asked its connections for a sign of life already, and somebody waits for a page. Named in {@code persistence.xml}.
 */
public class OneAttempt implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}
