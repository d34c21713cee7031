package org.reeduca.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is written to today and who is called. A man has one letter a day: what comes up after it went out, and what it could not bring, is
 * said by telephone. Plain Java.
 *
 * @param on whether the installation sends mail
 * @param letters those of today by the key of the man
 */
record MailDay(boolean on, Map<Long, KeptMail> letters) {

    /** No mail is sent: whatever is to be said is said by telephone. */
    static final MailDay NONE = new MailDay(false, Map.of());

    MailDay {
        letters = Map.copyOf(letters);
    }

    static MailDay of(List<KeptMail> kept, LocalDate today) {
        return new MailDay(
                true,
                kept.stream()
                        .filter(one -> one.day().equals(today))
                        .collect(Collectors.toMap(
                                KeptMail::man,
                                Function.identity(),
                                (one, other) -> one.status().closed() ? one : other)));
    }

    /** Whether something can still be brought to him by mail today. */
    boolean reaches(Recipient man) {
        KeptMail letter = letters.get(man.key());
        return on && man.email() != null && (letter == null || !letter.status().closed());
    }

    /** Whether a message is brought by mail, so that nobody needs to call. */
    boolean carries(Recipient man, KeptMessage message) {
        return takes(man, message) || (message.status().mail() == ByMail.TRYING && trying(man));
    }

    /** Whether a message goes with the next letter. */
    boolean takes(Recipient man, KeptMessage message) {
        return message.open() && message.status().mail() == ByMail.NOT && reaches(man);
    }

    private boolean trying(Recipient man) {
        KeptMail letter = letters.get(man.key());
        return letter != null && letter.status().state() == MailState.TRYING;
    }
}
