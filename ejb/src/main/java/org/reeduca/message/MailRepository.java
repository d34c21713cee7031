package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Letters to men and the attempts to hand them over, in the database. */
@ApplicationScoped
class MailRepository {

    /** How far back letters are looked at: an older one was answered long ago. */
    private static final int DAYS_BACK = 7;

    @PersistenceContext
    private EntityManager entities;

    /** Letters to men of a centre, whichever centre wrote them, from a week back. */
    List<KeptMail> kept(long centreId, LocalDate today) {
        Map<UUID, KeptMail> found = new LinkedHashMap<>();
        for (Row row : NativeSql.rows(entities, """
                SELECT l.mail_ref, l.participant_id, l.for_day, e.kind, e.recorded_at
                FROM message_mail l JOIN participant p ON p.id = l.participant_id
                  LEFT JOIN message_mail_event e ON e.mail_ref = l.mail_ref
                WHERE p.centre_id = ?1 AND l.for_day >= ?2
                ORDER BY l.id, e.revision
                """, centreId, today.minusDays(DAYS_BACK))) {
            KeptMail raised = new KeptMail(row.uuid(), row.big(), row.date(), MailStatus.RAISED);
            KeptMail before = found.getOrDefault(raised.ref(), raised);
            MailEventKind kind = row.constantOrNull(MailEventKind.class);
            found.put(
                    raised.ref(),
                    kind == null
                            ? before
                            : new KeptMail(
                                    before.ref(),
                                    before.man(),
                                    before.day(),
                                    before.status().after(kind, row.instant())));
        }
        return List.copyOf(found.values());
    }

    /** Raises the letter of a day. */
    void raise(KeptMail mail, long centreId, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO message_mail (mail_ref, centre_id, participant_id, for_day, raised_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                mail.ref().toString(),
                centreId,
                mail.man(),
                mail.day(),
                utc(now));
    }

    /** Says what comes next of a letter. */
    void say(KeptMail mail, MailEventKind kind, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO message_mail_event (mail_ref, revision, kind, recorded_at) VALUES (?1, ?2, ?3, ?4)",
                mail.ref().toString(),
                mail.status().revision() + 1,
                kind.name(),
                utc(now));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
