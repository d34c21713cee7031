package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What he has done besides attending: instruments answered and the closing interview.
 *
 * @param instruments instruments answered, in any order; a kind may appear more than once
 * @param closingInterviewOn the day of the closing interview, or null
 */
public record CompletionFacts(
        List<InstrumentAnswered> instruments, @Nullable LocalDate closingInterviewOn) {

    /** Nothing done yet. */
    public static final CompletionFacts NONE = new CompletionFacts(List.of(), null);

    public CompletionFacts {
        instruments = List.copyOf(instruments);
    }

    /**
     * One evaluation instrument that he answered.
     *
     * @param kind which application of it, for example {@code POST}
     * @param on the day
     */
    public record InstrumentAnswered(String kind, LocalDate on) {}
}
