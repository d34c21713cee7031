package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.reeduca.attendance.OpenCorrection;
import org.reeduca.attendance.OpenCorrections;
import org.reeduca.standing.Person;

/** Corrections of marks that somebody asks for and nobody answered. */
@ApplicationScoped
class CorrectionWork implements WorkSource {

    private OpenCorrections corrections;

    protected CorrectionWork() {}

    @Inject
    CorrectionWork(OpenCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return corrections.at(day.centreId(), day.reader()).stream().map(one -> item(one, day));
    }

    private static WorkItem item(OpenCorrection one, DeskDay day) {
        return new WorkItem(
                WorkKind.LIST,
                new Person(one.participant(), one.name(), one.fileNumber()),
                one.cohortCode(),
                day.dayOf(one.askedAt()),
                null,
                new Matter.CorrectionAsked(one.ref(), one.unit(), one.heldOn(), one.askedBy()));
    }
}
