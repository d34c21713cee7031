package org.reeduca.demo;

import java.util.List;

/**
 * A town with a centre and its courts.
 *
 * @param row its line in {@code seats.csv}
 * @param ordinal 1 for the first centre of the town, 2 for its second
 */
record Seat(Csv.Row row, int ordinal) {

    /** Spreads the centres over the towns of the list, state after state. */
    static Seat of(List<Csv.Row> towns, int centre, int centres) {
        int town = town(towns, centre, centres);
        int ordinal = 1;
        while (ordinal <= centre && town(towns, centre - ordinal, centres) == town) {
            ordinal++;
        }
        return new Seat(towns.get(town), ordinal);
    }

    private static int town(List<Csv.Row> towns, int centre, int centres) {
        return centre * towns.size() / centres;
    }

    String state() {
        return row.text("state_code");
    }

    String town() {
        return row.text("municipality");
    }

    /** The town, with a number from its second centre on. */
    String name() {
        return ordinal == 1 ? town() : town() + " " + ordinal;
    }
}
