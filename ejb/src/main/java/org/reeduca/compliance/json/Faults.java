package org.reeduca.compliance.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading goes on, so that a caller hears of everything at once. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, Fault.Code code, String detail) {
        if (faults.size() < Limits.FAULTS) {
            faults.add(new Fault(pointer, code, detail));
        }
    }

    /** Ends the reading if anything was wrong. */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }
}
