package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Sessions of the last weeks with men of whom nothing is recorded. */
@ApplicationScoped
class ListWork implements WorkSource {

    private DeskRepository repository;

    protected ListWork() {}

    @Inject
    ListWork(DeskRepository repository) {
        this.repository = repository;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return repository.openLists(day.centreId(), day.today(), day.reader()).stream();
    }
}
