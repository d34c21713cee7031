package org.reeduca.message;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;

/** Brings all centres up to date, one after another; a centre that fails does not stop the others. */
@ApplicationScoped
public class MessageWork {

    private static final System.Logger LOG = System.getLogger(MessageWork.class.getName());

    @Inject
    private MessageRound round;

    @Inject
    private MailWork mails;

    /** One round: first what is to be said, then the letters that are due. */
    public void goRound() {
        Map<Long, ZoneId> centres = round.centres();
        centres.forEach(this::keep);
        mails.goRound(centres);
    }

    private void keep(long centreId, ZoneId zone) {
        try {
            round.keep(centreId, zone);
        } catch (RuntimeException e) {
            LOG.log(
                    WARNING,
                    "Messages of centre {0} could not be looked at: {1}",
                    Long.toString(centreId),
                    e.getClass().getName());
        }
    }
}
