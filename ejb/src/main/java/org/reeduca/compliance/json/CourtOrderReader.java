package org.reeduca.compliance.json;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;

/** Reads the order of a request. */
final class CourtOrderReader {

    private CourtOrderReader() {}

    static CourtOrderTerms read(ObjectReader order) {
        return new CourtOrderTerms(
                order.requiredDate("receivedOn"),
                order.requiredDate("effectiveOn"),
                order.date("dueOn"),
                requirementChanges(order.objects("requirementChanges", Limits.FACTS)),
                intervals(order.objects("intervals", Limits.FACTS)),
                ending(order.object("ended")));
    }

    private static List<RequirementChange> requirementChanges(List<ObjectReader> changes) {
        return changes.stream()
                .map(change -> new RequirementChange(
                        change.requiredDate("effectiveOn"),
                        change.requiredInteger("required", Limits.NUMBER),
                        change.instant("recordedAt")))
                .toList();
    }

    private static List<Interval> intervals(List<ObjectReader> intervals) {
        return intervals.stream()
                .map(interval -> {
                    LocalDate from = interval.requiredDate("from");
                    return new Interval(
                            interval.requiredChoice("kind", IntervalKind.values()),
                            from,
                            interval.dateNotBefore(from, "to"),
                            interval.instant("recordedAt"));
                })
                .toList();
    }

    private static @Nullable Ending ending(@Nullable ObjectReader ended) {
        return ended == null
                ? null
                : new Ending(
                        ended.requiredChoice("kind", EndingKind.values()),
                        ended.requiredDate("on"),
                        ended.instant("recordedAt"));
    }
}
