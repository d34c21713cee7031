package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One man as read from his row. What could not be read is null; a refused man is listed all the same.
 *
 * @param row sheet row, from 1
 * @param name tidied name
 * @param curp in capitals, as typed even when something is wrong with it
 * @param birthDate as typed, or that of a valid CURP when none is typed
 * @param phone ten figures
 * @param order the order that sends him
 * @param intakeOn day he was taken in, when the list says it
 * @param observations as typed, only trimmed; must be neutralised when it goes into a spreadsheet again
 * @param verdict what the problems amount to
 * @param problems from the left column to the right
 * @param notices what was left out or guessed without weight on the verdict
 * @param marks one per session of the programme; null where the sign is not explained
 * @param counts what the marks add up to
 */
public record ManProposal(
        int row,
        Name name,
        @Nullable String curp,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        Order order,
        @Nullable LocalDate intakeOn,
        @Nullable String observations,
        Verdict verdict,
        List<Problem> problems,
        List<Notice> notices,
        List<@Nullable Mark> marks,
        Counts counts) {

    /** Lists are copied. */
    public ManProposal {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        marks = Collections.unmodifiableList(new ArrayList<>(marks));
    }

    /** The same man with more problems, and the verdict they amount to. */
    ManProposal judged(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new ManProposal(
                row,
                name,
                curp,
                birthDate,
                phone,
                order,
                intakeOn,
                observations,
                Verdict.of(all),
                all,
                notices,
                marks,
                counts);
    }

    /** See {@link org.reeduca.shared.PersonName}. */
    public record Name(
            @Nullable String given,
            @Nullable String first,
            @Nullable String second) {}

    /**
     * The order as the list tells it; a voluntary man has none.
     *
     * @param oficio number of the document, as typed
     * @param causa case number, as typed
     * @param authority who sends him, as typed
     * @param figure legal figure; null when it is none of the catalogue
     * @param issuedOn date of the document
     * @param dueOn day by which he has to have finished
     */
    public record Order(
            @Nullable String oficio,
            @Nullable String causa,
            @Nullable String authority,
            @Nullable Figure figure,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn) {}

    /**
     * Sessions by outcome.
     *
     * @param present on time
     * @param late present but late
     * @param unexcused absent without excuse
     * @param excused absent with excuse
     */
    public record Counts(int present, int late, int unexcused, int excused) {

        static Counts of(List<@Nullable Mark> marks) {
            return new Counts(
                    count(marks, MarkMeaning.PRESENT),
                    count(marks, MarkMeaning.LATE),
                    count(marks, MarkMeaning.ABSENT),
                    count(marks, MarkMeaning.EXCUSED));
        }

        private static int count(List<@Nullable Mark> marks, MarkMeaning meaning) {
            int count = 0;
            for (Mark mark : marks) {
                count += mark != null && mark.meaning() == meaning ? 1 : 0;
            }
            return count;
        }
    }
}
