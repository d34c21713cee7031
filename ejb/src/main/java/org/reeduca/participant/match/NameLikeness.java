package org.reeduca.participant.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reeduca.participant.match.NameParts.Surname;
import org.reeduca.shared.PersonName;

/**
 * How alike two names are. Symmetric: it does not matter which of them is on file.
 *
 * @param value from 0, nothing in common, to 1, the same; surnames weigh {@value #SURNAMES}, given names the rest
 * @param reasons what agrees and what does not
 */
record NameLikeness(double value, Set<MatchReason> reasons) {

    static final double SURNAMES = 0.6;

    /** Surnames the other way round are the same name, a little less surely. */
    private static final double SWAPPED = 0.97;

    private static final double ONE_MISSING = 0.85;
    private static final double GIVEN_MISSING = 0.9;
    private static final double IN_OTHER_FIELDS = 0.9;

    /** Many are called José: without a surname that agrees, given names count half. */
    private static final double WITHOUT_SURNAME = 0.5;

    NameLikeness {
        reasons = Set.copyOf(reasons);
    }

    static NameLikeness of(PersonName one, PersonName other) {
        NameParts a = NameParts.of(one);
        NameParts b = NameParts.of(other);
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        double surnames = surnames(a, b, reasons);
        double given = given(a, b, reasons) * (surnames == 0 ? WITHOUT_SURNAME : 1);
        double value = SURNAMES * surnames + (1 - SURNAMES) * given;
        if (value < IN_OTHER_FIELDS
                && !a.everything().isEmpty()
                && a.everything().equals(b.everything())) {
            return new NameLikeness(IN_OTHER_FIELDS, Set.of(MatchReason.PARTS_IN_OTHER_FIELDS));
        }
        if (value == 1) {
            reasons.add(MatchReason.SAME_NAME);
        }
        return new NameLikeness(value, reasons);
    }

    private static double surnames(NameParts a, NameParts b, Set<MatchReason> reasons) {
        if (a.surnames().isEmpty() || b.surnames().isEmpty()) {
            return 0;
        }
        if (a.surnamesTogether().equals(b.surnamesTogether())) {
            return 1;
        }
        if (a.surnamesTogether().equals(b.surnamesTogetherSwapped())) {
            reasons.add(MatchReason.SURNAMES_SWAPPED);
            return SWAPPED;
        }
        return a.surnames().size() == b.surnames().size()
                ? asMany(a.surnames(), b.surnames(), reasons)
                : oneMissing(a.surnames(), b.surnames(), reasons);
    }

    private static double asMany(List<Surname> a, List<Surname> b, Set<MatchReason> reasons) {
        int last = a.size() - 1;
        double first = a.get(0).likeness(b.get(0));
        double second = a.get(last).likeness(b.get(last));
        double crossed = a.get(0).likeness(b.get(last));
        double crossedBack = a.get(last).likeness(b.get(0));
        boolean swapped = SWAPPED * (crossed + crossedBack) > first + second;
        if (swapped) {
            reasons.add(MatchReason.SURNAMES_SWAPPED);
        }
        double better = Math.max(swapped ? crossed : first, swapped ? crossedBack : second);
        double worse = Math.min(swapped ? crossed : first, swapped ? crossedBack : second);
        if (worse == 0 && better > 0) {
            reasons.add(MatchReason.ONLY_ONE_SURNAME_AGREES);
        } else if (worse > 0 && worse < 1) {
            reasons.add(MatchReason.SURNAME_ALIKE);
        }
        return (better + worse) / 2 * (swapped ? SWAPPED : 1);
    }

    private static double oneMissing(List<Surname> a, List<Surname> b, Set<MatchReason> reasons) {
        double best = a.stream()
                .flatMapToDouble(mine -> b.stream().mapToDouble(mine::likeness))
                .max()
                .orElse(0);
        if (best > 0) {
            reasons.add(MatchReason.ONE_SURNAME_MISSING);
        }
        return best * ONE_MISSING;
    }

    private static double given(NameParts a, NameParts b, Set<MatchReason> reasons) {
        if (a.given().isEmpty() || b.given().isEmpty()) {
            return 0;
        }
        if (a.givenTogether().equals(b.givenTogether())) {
            return 1;
        }
        int fewer = Math.min(a.given().size(), b.given().size());
        double agreeing = bestPairs(a.given(), b.given()) / fewer;
        if (agreeing < Spelling.TWO_SLIPS) {
            reasons.add(MatchReason.OTHER_GIVEN_NAME);
        } else if (agreeing < 1) {
            reasons.add(MatchReason.GIVEN_NAME_ALIKE);
        }
        if (a.given().size() == b.given().size()) {
            return agreeing;
        }
        if (agreeing >= Spelling.TWO_SLIPS) {
            reasons.add(MatchReason.GIVEN_NAME_MISSING);
        }
        return agreeing * GIVEN_MISSING;
    }

    /** The highest sum of likenesses when words are taken in pairs, each once. */
    private static double bestPairs(List<String> one, List<String> other) {
        return one.size() <= other.size() ? bestFrom(one, other, 0, 0) : bestFrom(other, one, 0, 0);
    }

    /**
     * @param next place of the first word of the shorter list that has no partner yet
     * @param taken words of the longer list that have one, a bit each
     */
    private static double bestFrom(List<String> fewer, List<String> more, int next, int taken) {
        if (next == fewer.size()) {
            return 0;
        }
        double best = 0;
        for (int i = 0; i < more.size(); i++) {
            int bit = 1 << i;
            if ((taken & bit) == 0) {
                double here = Spelling.likeness(fewer.get(next), more.get(i));
                best = Math.max(best, here + bestFrom(fewer, more, next + 1, taken | bit));
            }
        }
        return best;
    }
}
