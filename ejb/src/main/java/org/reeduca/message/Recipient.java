package org.reeduca.message;

import java.util.List;
import org.reeduca.standing.Person;

/**
 * A man who wants messages, as he can be reached at this moment.
 *
 * @param key of his file
 */
record Recipient(long key, Person person, MessageLanguage language, List<SafeLine> lines) {

    Recipient {
        lines = List.copyOf(lines);
    }
}
