package org.reeduca.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.reeduca.programme.Bilingual;

/**
 * A version that was published.
 *
 * @param validFrom first day on which an order may be judged by it
 * @param newest whether no later version follows it
 * @param orders how many orders of the reader's centre, or of all centres, name it
 * @param otherwise how many of them set something otherwise, by a clause of their own or of their agreement
 * @param fields its parameters as they are typed
 */
public record PolicyVersion(
        UUID ref,
        String code,
        int version,
        Bilingual name,
        String source,
        LocalDate validFrom,
        boolean newest,
        int orders,
        int otherwise,
        Map<PolicyParameter, String> fields) {

    public PolicyVersion {
        fields = Map.copyOf(fields);
    }
}
