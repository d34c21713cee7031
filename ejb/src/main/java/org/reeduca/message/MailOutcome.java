package org.reeduca.message;

/** What came of handing a letter over, and what is said of it and of its messages. */
enum MailOutcome {
    SENT(MailEventKind.SENT, MessageEventKind.MAILED),
    /** The mail server answered that it does not take it now. */
    FAILED(MailEventKind.FAILED, MessageEventKind.NOT_MAILED),
    /** The mail server was not reached. */
    AWAY(MailEventKind.FAILED, MessageEventKind.NOT_MAILED),
    /** There is no such address. */
    REFUSED(MailEventKind.REFUSED, MessageEventKind.NOT_MAILED),
    /** It was handed over, and no answer came. */
    UNKNOWN(MailEventKind.UNKNOWN, MessageEventKind.MAIL_UNKNOWN);

    private final MailEventKind ofLetter;
    private final MessageEventKind ofMessages;

    MailOutcome(MailEventKind ofLetter, MessageEventKind ofMessages) {
        this.ofLetter = ofLetter;
        this.ofMessages = ofMessages;
    }

    /** Whether nobody answered, so that it is of no use to go on at once with other letters. */
    boolean away() {
        return this == AWAY || this == UNKNOWN;
    }

    MailEventKind ofLetter() {
        return ofLetter;
    }

    MessageEventKind ofMessages() {
        return ofMessages;
    }
}
