package org.reeduca.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * A man who wants messages, as he can be reached at this moment.
 *
 * @param key of his file
 * @param lines telephones
 * @param email where he is written to; null when he named no address for that
 */
record Recipient(
        long key,
        Person person,
        MessageLanguage language,
        List<SafeLine> lines,
        @Nullable SafeLine email) {

    Recipient {
        lines = List.copyOf(lines);
    }
}
