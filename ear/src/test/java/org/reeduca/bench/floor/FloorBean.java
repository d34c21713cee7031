package org.reeduca.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Twelve rows without a database. */
@Named("floor")
@RequestScoped
public class FloorBean {

    private static final int MEN = 12;

    private final List<FloorRow> rows =
            IntStream.rangeClosed(1, MEN).mapToObj(FloorRow::new).toList();

    public List<FloorRow> getRows() {
        return rows;
    }

    /** What the button does: nothing, the page is shown again. */
    public void save() {}
}
