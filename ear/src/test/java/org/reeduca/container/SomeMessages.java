package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.Role;
import org.reeduca.message.GiveMessages;
import org.reeduca.message.Outbox;
import org.reeduca.message.Outbox.Call;
import org.reeduca.message.OutboxService;

/** A group whose men want messages and said of a telephone that one may be left there, and somebody who gives them. */
final class SomeMessages {

    private final SomeCohort group;
    private final SomeUser receptionist;

    private SomeMessages(SomeCohort group) throws SQLException {
        this.group = group;
        receptionist = SomeUser.of(Role.RECEPTIONIST).at(group.centreId());
        for (UUID man : group.men()) {
            agrees(man, true);
            telephone(man, 1, true);
        }
    }

    static SomeMessages of(int men) throws SQLException {
        return new SomeMessages(SomeCohort.of(men));
    }

    /** The same of a group that is there already. */
    static SomeMessages in(SomeCohort group) throws SQLException {
        return new SomeMessages(group);
    }

    SomeCohort group() {
        return group;
    }

    UUID man(int which) {
        return group.men().get(which);
    }

    String receptionist() {
        return receptionist.login();
    }

    /** A session tomorrow, of which the men are reminded today. */
    UUID sessionTomorrow() throws SQLException {
        return group.session(1, group.today().plusDays(1));
    }

    /** What he says about messages, from now on. */
    void agrees(UUID man, boolean wants) throws SQLException {
        Sql.run(
                "INSERT INTO message_consent (participant_id, agreed, language, recorded_at, recorded_by) VALUES (?, ?, 'es', UTC_TIMESTAMP(6), ?)",
                SomeCohort.id(man),
                wants,
                receptionist.id());
    }

    /** What he says about his telephone, by the number of the statement. */
    void telephone(UUID man, int revision, boolean safe) throws SQLException {
        Sql.run("""
                INSERT INTO participant_contact (participant_id, line, revision, kind, value, safe_to_leave_message, from_on, recorded_at,
                  recorded_by) VALUES (?, 1, ?, 'TELEPHONE', '+522281112233', ?, '2020-01-01', UTC_TIMESTAMP(6), ?)
                """, SomeCohort.id(man), revision, safe, receptionist.id());
    }

    /** The list of messages, as reception opens it. */
    Outbox open(OutboxService outboxes) throws Exception {
        return as(receptionist(), () -> outboxes.openOutbox());
    }

    /** The call on that list, on which there is no other. */
    Call only(OutboxService outboxes) throws Exception {
        List<Call> calls = open(outboxes).calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    /** Reception notes what came of a call to his telephone. */
    void give(OutboxService outboxes, Call call, boolean told) throws Exception {
        as(
                receptionist(),
                () -> outboxes.give(new GiveMessages(call.man().ref(), call.messages(), 1, told, call.tries())));
    }

    /** What was said about his messages by whatever program or person, in order. */
    String trace(UUID man) throws SQLException {
        return Sql.text("""
                SELECT COALESCE(GROUP_CONCAT(CONCAT_WS(' ', m.kind, COALESCE(e.kind, 'QUEUED'), e.reason)
                  ORDER BY m.kind, m.id, e.revision SEPARATOR ', '), '')
                FROM message m LEFT JOIN message_event e ON e.message_ref = m.message_ref WHERE m.participant_id = ?
                """, SomeCohort.id(man));
    }
}
