package org.reeduca.importing;

import java.util.List;

/** What is to be done with a man's row. */
public enum Verdict {
    LOAD("load"),
    LOAD_WITH_WARNINGS("load-with-warnings"),
    REFUSE("refuse");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** As in a proposal's JSON. */
    public String code() {
        return code;
    }

    static Verdict of(List<Problem> problems) {
        boolean error = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (error) {
            return REFUSE;
        }
        return problems.isEmpty() ? LOAD : LOAD_WITH_WARNINGS;
    }
}
