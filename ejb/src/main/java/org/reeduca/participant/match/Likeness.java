package org.reeduca.participant.match;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.PersonName;

/**
 * How likely it is that two descriptions are of one man: a score from 0 to 100, and what speaks for and against.
 *
 * <p>It is a hint, never a decision: nothing is joined by it. The same CURP is 100 whatever else is said. Otherwise
 * points are added:
 *
 * <table>
 * <caption>Points</caption>
 * <tr><td>the name, from nothing in common to the same</td><td>0 to 60</td></tr>
 * <tr><td>born on the same day</td><td>+30</td></tr>
 * <tr><td>born on almost the same day: one figure different, or two exchanged</td><td>+12</td></tr>
 * <tr><td>born on another day</td><td>-10</td></tr>
 * <tr><td>born in the same entity, in another one</td><td>+5, -5</td></tr>
 * <tr><td>both have a CURP and they are different</td><td>-30</td></tr>
 * </table>
 *
 * <p>The thresholds follow from that. From {@value #LIKELY} on it is {@link Level#LIKELY}: name and day of birth agree,
 * with one or two slips or a surname missing, even when the entity does not. From {@value #POSSIBLE} on it is {@link
 * Level#POSSIBLE}: the name alone, with a slip or two, or the same surnames and day of birth with another given name,
 * which may be a twin. Below it is {@link Level#NO}: a namesake of another age, or somebody else.
 *
 * @param score 0 to 100
 * @param reasons in the order of {@link MatchReason}
 */
public record Likeness(int score, List<MatchReason> reasons) implements Comparable<Likeness> {

    public static final int LIKELY = 80;
    public static final int POSSIBLE = 50;

    private static final int SURE = 100;
    private static final int NAME = 60;
    private static final int SAME_DAY = 30;
    private static final int ALMOST_SAME_DAY = 12;
    private static final int OTHER_DAY = -10;
    private static final int PLACE = 5;
    private static final int OTHER_CURP = -30;

    /** Figures of a day in a row, {@code 19910512}: the order in which slips are looked for does not matter. */
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("uuuuddMM", Locale.ROOT);

    /** What a score means to the person who reads it. */
    public enum Level {
        NO,
        POSSIBLE,
        LIKELY,
        /** The same CURP. */
        SAME
    }

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public static Likeness of(Description one, Description other) {
        String curp = one.curp();
        if (curp != null && curp.equals(other.curp())) {
            return new Likeness(SURE, List.of(MatchReason.SAME_CURP));
        }
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        double score = NAME * name(one, other, reasons)
                + day(one.birthDate(), other.birthDate(), reasons)
                + place(one.entity(), other.entity(), reasons);
        if (curp != null && other.curp() != null) {
            score += OTHER_CURP;
            reasons.add(MatchReason.OTHER_CURP);
        }
        return new Likeness((int) Math.max(0, Math.min(SURE - 1, Math.round(score))), List.copyOf(reasons));
    }

    /** What the score means. */
    public Level level() {
        if (reasons.contains(MatchReason.SAME_CURP)) {
            return Level.SAME;
        }
        if (score >= LIKELY) {
            return Level.LIKELY;
        }
        return score >= POSSIBLE ? Level.POSSIBLE : Level.NO;
    }

    @Override
    public int compareTo(Likeness other) {
        return Integer.compare(score, other.score);
    }

    private static double name(Description one, Description other, Set<MatchReason> reasons) {
        NameLikeness own = NameLikeness.of(one.name(), other.name());
        NameLikeness best = own;
        for (PersonName mine : names(one)) {
            for (PersonName his : names(other)) {
                NameLikeness likeness = NameLikeness.of(mine, his);
                best = likeness.value() > best.value() ? likeness : best;
            }
        }
        if (best.value() > own.value()) {
            reasons.add(MatchReason.BY_OTHER_NAME);
        }
        reasons.addAll(best.reasons());
        return best.value();
    }

    private static List<PersonName> names(Description of) {
        return Stream.concat(Stream.of(of.name()), of.otherNames().stream()).toList();
    }

    private static int day(@Nullable LocalDate one, @Nullable LocalDate other, Set<MatchReason> reasons) {
        if (one == null || other == null) {
            return 0;
        }
        if (one.equals(other)) {
            reasons.add(MatchReason.SAME_BIRTH_DATE);
            return SAME_DAY;
        }
        boolean almost = Spelling.slips(FIGURES.format(one), FIGURES.format(other), 1) == 1
                || MONTH_FIRST.format(one).equals(FIGURES.format(other));
        reasons.add(almost ? MatchReason.BIRTH_DATE_ALMOST : MatchReason.OTHER_BIRTH_DATE);
        return almost ? ALMOST_SAME_DAY : OTHER_DAY;
    }

    private static int place(@Nullable String one, @Nullable String other, Set<MatchReason> reasons) {
        if (one == null || other == null) {
            return 0;
        }
        boolean same = one.equals(other);
        reasons.add(same ? MatchReason.SAME_BIRTHPLACE : MatchReason.OTHER_BIRTHPLACE);
        return same ? PLACE : -PLACE;
    }
}
