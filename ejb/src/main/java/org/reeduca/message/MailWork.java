package org.reeduca.message;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * Sends the letters of all centres that are due, one after another, where the installation sends mail. Only the timer comes here: nobody
 * who looks at a page waits for a mail server.
 */
@ApplicationScoped
class MailWork {

    private static final System.Logger LOG = System.getLogger(MailWork.class.getName());

    @Inject
    private MessageSettings settings;

    @Inject
    private MailRound round;

    @Inject
    private MailCarrier carrier;

    /**
     * One round. A mail server that was not reached, or fell silent, is not asked again in it: the attempt was in vain for all letters that
     * are due.
     */
    void goRound(Map<Long, ZoneId> centres) {
        if (settings.mail().isEmpty()) {
            return;
        }
        boolean away = false;
        for (Map.Entry<Long, ZoneId> centre : centres.entrySet()) {
            try {
                for (UUID ref : round.due(centre.getKey(), centre.getValue())) {
                    away = send(centre.getKey(), centre.getValue(), ref, away);
                }
            } catch (RuntimeException e) {
                LOG.log(
                        WARNING,
                        "Letters of centre {0} stopped: {1}",
                        Long.toString(centre.getKey()),
                        e.getClass().getName());
            }
        }
    }

    /** One letter; answers whether the mail server is away or silent. */
    private boolean send(long centreId, ZoneId zone, UUID ref, boolean away) {
        Mail mail = round.begin(centreId, zone, ref).orElse(null);
        if (mail == null) {
            return away;
        }
        MailOutcome outcome = away ? MailOutcome.AWAY : carrier.carry(mail);
        round.end(centreId, zone, ref, outcome);
        LOG.log(INFO, "Letter {0}: {1}", ref, outcome);
        return outcome.away();
    }
}
