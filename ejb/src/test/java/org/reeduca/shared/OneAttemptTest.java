package org.reeduca.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Project;
import org.junit.jupiter.api.Test;

/** What a session asks of its connections. */
class OneAttemptTest {

    @Test
    void a_query_is_not_tried_again_when_no_connection_can_be_had() {
        DatabaseLogin login = new DatabaseLogin();
        DatabaseSession session = new Project(login).createDatabaseSession();
        assertThat(login.getQueryRetryAttemptCount()).isPositive();

        new OneAttempt().customize(session);

        assertThat(login.getQueryRetryAttemptCount()).isZero();
    }
}
