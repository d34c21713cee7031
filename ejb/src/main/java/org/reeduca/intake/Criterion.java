package org.reeduca.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * Something that is asked when somebody is to be admitted.
 *
 * @param target where he is referred when it decides; null when nowhere in particular
 */
public record Criterion(
        int version,
        String code,
        Kind kind,
        Bilingual text,
        @Nullable Target target) {

    static final String NOT_OF_AGE = "NOT_OF_AGE";
    static final String WOMAN = "WOMAN";
    static final String REFUSED_TO_SIGN = "REFUSED_TO_SIGN";

    /** Known from the file and the papers, so that nobody is asked. */
    private static final Set<String> DERIVED = Set.of(NOT_OF_AGE, WOMAN, REFUSED_TO_SIGN);

    /** What a criterion may do. */
    public enum Kind {
        /** Has to hold. */
        INCLUSION,
        /** May decide against him. */
        EXCLUSION,
        /** Is written down and may never decide: no CURP, language, disability, denial, a pending trial. */
        NEVER
    }

    /** A kind of service somebody is referred to. */
    public enum Target {
        CHILD_SERVICES,
        WOMENS_PROGRAMME,
        HEALTH,
        ADDICTIONS,
        EMERGENCY,
        SPECIALIST,
        OTHER_CENTRE,
        OTHER
    }

    /** An answer to a criterion. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether it is asked at the interview. */
    public boolean asked() {
        return !DERIVED.contains(code);
    }

    /** Whether the interview has to answer it. */
    public boolean needed() {
        return asked() && kind != Kind.NEVER;
    }

    /** Whether an answer speaks against admitting him. */
    boolean against(@Nullable Answer answer) {
        return (kind == Kind.INCLUSION && answer == Answer.NO) || (kind == Kind.EXCLUSION && answer == Answer.YES);
    }
}
