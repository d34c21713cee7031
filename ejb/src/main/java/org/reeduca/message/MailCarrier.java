package org.reeduca.message;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Hands letters over to the mail server of the installation, outside of any transaction. What it says of a letter that was not taken is
 * certain: as soon as it may have been taken, nobody knows. The log has the key of the letter, neither a name nor an address nor what the
 * mail server said, which may contain one.
 */
@ApplicationScoped
class MailCarrier {

    private static final System.Logger LOG = System.getLogger(MailCarrier.class.getName());

    @Inject
    private MessageSettings settings;

    MailOutcome carry(Mail mail) {
        MailSettings server = settings.mail().orElseThrow();
        Session session = Session.getInstance(server.properties());
        Optional<MimeMessage> written = written(mail, session, server);
        if (written.isEmpty()) {
            return MailOutcome.REFUSED;
        }
        Transport transport;
        try {
            transport = session.getTransport();
            transport.connect(server.user(), server.password());
        } catch (MessagingException e) {
            return failed(mail, MailOutcome.AWAY, e);
        }
        try {
            return handedOver(mail, written.get(), transport);
        } finally {
            hangUp(transport);
        }
    }

    private static MailOutcome handedOver(Mail mail, MimeMessage written, Transport transport) {
        try {
            transport.sendMessage(written, written.getAllRecipients());
            return MailOutcome.SENT;
        } catch (SendFailedException e) {
            return failed(mail, answered(e, transport), e);
        } catch (MessagingException e) {
            return failed(mail, MailOutcome.UNKNOWN, e);
        }
    }

    /** A server that is still there said no; when it went away instead, it may have taken the letter with it. */
    private static MailOutcome answered(SendFailedException e, Transport transport) {
        if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
            return MailOutcome.REFUSED;
        }
        return transport.isConnected() ? MailOutcome.FAILED : MailOutcome.UNKNOWN;
    }

    private static MailOutcome failed(Mail mail, MailOutcome outcome, MessagingException e) {
        LOG.log(
                WARNING,
                "Letter {0} was not sent: {1}, {2}",
                mail.ref(),
                outcome,
                e.getClass().getName());
        return outcome;
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(
                    WARNING,
                    "The mail server did not say goodbye: {0}",
                    e.getClass().getName());
        }
    }

    /** The letter as it goes over the wire; empty when his address is none. */
    private static Optional<MimeMessage> written(Mail mail, Session session, MailSettings server) {
        String utf8 = StandardCharsets.UTF_8.name();
        try {
            MimeMessage message = new Identified(session, "<" + mail.ref() + "@" + server.domain() + ">");
            message.setFrom(
                    server.sender().isEmpty()
                            ? new InternetAddress(server.from())
                            : new InternetAddress(server.from(), server.sender(), utf8));
            message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), utf8);
            message.setText(mail.text(), utf8);
            message.setContentLanguage(new String[] {mail.language().tag()});
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return Optional.of(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.log(
                    WARNING,
                    "Letter {0} could not be written: {1}",
                    mail.ref(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** A letter whose Message-ID is given and not invented anew. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
