package org.reeduca.participant;

import java.util.List;
import java.util.UUID;

/**
 * Who a man is on file, before it is corrected.
 *
 * @param version to be given back with the correction
 * @param identity what the file says
 * @param names his other names that stand
 * @param needs what he needs today
 */
public record FileForChange(
        UUID participant,
        String fileNumber,
        int version,
        TypedIdentity identity,
        List<NameLine> names,
        List<NeedLine> needs) {

    public FileForChange {
        names = List.copyOf(names);
        needs = List.copyOf(needs);
    }

    /** The name as lists have it. */
    public FullName name() {
        return new FullName(
                String.valueOf(identity.given()), String.valueOf(identity.firstSurname()), identity.secondSurname());
    }
}
