package org.reeduca.compliance.json;

import java.util.List;
import java.util.stream.Collectors;

/** A request, or a policy, that cannot be judged; it says everything that is wrong with it. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidRequest(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code().text())
                .collect(Collectors.joining(", ", "Invalid request: ", "")));
        this.faults = List.copyOf(faults);
    }

    /** The faults, in the order in which they were found; at least one, at most {@link Limits#FAULTS}. */
    public List<Fault> faults() {
        return faults;
    }
}
