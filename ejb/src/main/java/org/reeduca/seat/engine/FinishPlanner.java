package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Finish.Step;

/**
 * Says whether a man can still finish in time, and proves it.
 *
 * <p>A yes comes with the calendar that needs the fewest new places as a guest, and among those the one that ends first;
 * attended in full, it is credited by the engine of compliance as far as is asked for. He attends every session of his
 * group that he can, takes one place as a guest a day at most, and nothing at the hour of his own group.
 *
 * <p>A no names the smallest sets of obstacles without which it were a yes, found by lifting them; when all of them
 * together are not enough, more sessions are needed. Both answers are exact.
 */
public final class FinishPlanner {

    private FinishPlanner() {}

    /**
     * Answers the question.
     *
     * @throws IllegalArgumentException when more than 63 different units are still to come
     */
    public static Finish plan(FinishQuestion question) {
        Finish reach = reach(question);
        return reach.possible()
                ? reach
                : new Finish(
                        false,
                        null,
                        reach.calendar(),
                        reach.reached(),
                        reach.required(),
                        ways(question),
                        withoutSession(question));
    }

    /** The same for many men at once: how far he comes, without looking for what stands in his way. */
    public static Finish reach(FinishQuestion question) {
        Optional<List<Step>> calendar = calendar(question, Set.of());
        List<Step> steps = calendar.orElseGet(() -> furthest(question));
        return new Finish(
                calendar.isPresent(),
                calendar.isEmpty() || steps.isEmpty()
                        ? null
                        : steps.get(steps.size() - 1).meeting().day(),
                steps,
                reached(question, steps),
                question.sofar().required(),
                List.of(),
                List.of());
    }

    private static int reached(FinishQuestion question, List<Step> steps) {
        return steps.isEmpty()
                ? question.sofar().credited()
                : steps.get(steps.size() - 1).reached();
    }

    private static Optional<List<Step>> calendar(FinishQuestion question, Set<Obstacle> lifted) {
        boolean complete = question.sofar().complete(question.dose());
        if (question.sofar().overLimit() && !complete && !lifted.contains(Obstacle.ABSENCES)) {
            return Optional.empty();
        }
        return new FinishSearch(
                        question,
                        Timetable.of(question, lifted),
                        question.sofar().required(),
                        question.dose().mandatoryUnits())
                .find();
    }

    /** The sessions that bring him furthest: the highest dose that can be reached, found by halving. */
    private static List<Step> furthest(FinishQuestion question) {
        Timetable timetable = Timetable.of(question, Set.of());
        int reached = question.sofar().credited();
        int most = new FinishSearch(question, timetable, 0, List.of()).most();
        List<Step> best = List.of();
        while (reached < most) {
            int target = reached + (most - reached + 1) / 2;
            @Nullable
            List<Step> steps = new FinishSearch(question, timetable, target, List.of())
                    .find()
                    .orElse(null);
            if (steps == null) {
                most = target - 1;
            } else {
                best = steps;
                reached = reached(question, steps);
            }
        }
        return best;
    }

    private static List<Set<Obstacle>> ways(FinishQuestion question) {
        List<Obstacle> met = List.copyOf(Timetable.met(question));
        if (calendar(question, Set.copyOf(met)).isEmpty()) {
            return List.of(Set.of(Obstacle.NOT_OFFERED));
        }
        List<Set<Obstacle>> found = new ArrayList<>();
        for (int size = 1; found.isEmpty(); size++) {
            for (Set<Obstacle> lifted : subsets(met, size)) {
                if (calendar(question, lifted).isPresent()) {
                    found.add(lifted);
                }
            }
        }
        return found;
    }

    private static List<Set<Obstacle>> subsets(List<Obstacle> obstacles, int size) {
        List<Set<Obstacle>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << obstacles.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                Set<Obstacle> subset = EnumSet.noneOf(Obstacle.class);
                for (int i = 0; i < obstacles.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        subset.add(obstacles.get(i));
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
    }

    private static List<Integer> withoutSession(FinishQuestion question) {
        return question.dose().mandatoryUnits().stream()
                .filter(unit -> !question.sofar().units().contains(unit))
                .filter(unit -> question.own().stream().noneMatch(meeting -> takesPlace(question, meeting, unit)))
                .filter(unit ->
                        question.offers().stream().noneMatch(offer -> takesPlace(question, offer.meeting(), unit)))
                .toList();
    }

    private static boolean takesPlace(FinishQuestion question, Meeting meeting, int unit) {
        LocalDate day = meeting.day();
        return meeting.unit() == unit
                && !day.isBefore(question.from())
                && !question.daysOff().contains(day);
    }
}
