package org.reeduca.bench;

import java.util.Arrays;

/**
 * What came out of a comparison: a page against its floor, block by block.
 *
 * @param pages medians of the page's blocks, in milliseconds
 * @param floors medians of the floor's blocks beside them
 * @param pageTimes of each look at the page
 * @param floorTimes of each look at the floor
 */
@SuppressWarnings("ArrayRecordComponent")
record Ratio(double[] pages, double[] floors, double[] pageTimes, double[] floorTimes) {

    /** A floor that moves more than this says that something else was running. */
    private static final double WIDEST_FLOOR = 2.0;

    /** What is measured once for each block has nothing but its blocks. */
    Ratio(double[] pages, double[] floors) {
        this(pages, floors, pages, floors);
    }

    double[] ratios() {
        double[] ratios = new double[pages.length];
        Arrays.setAll(ratios, i -> pages[i] / floors[i]);
        return ratios;
    }

    double median() {
        return percentile(ratios(), 0.5);
    }

    double page() {
        return percentile(pages, 0.5);
    }

    double floor() {
        return percentile(floors, 0.5);
    }

    /** How much longer than usual one in a hundred looks takes, over the same of the floor. */
    double tail() {
        return tail(pageTimes) / tail(floorTimes);
    }

    static double tail(double[] times) {
        return percentile(times, 0.99) / percentile(times, 0.5);
    }

    /** The slowest block of the floor over its fastest. */
    double spread() {
        return percentile(floors, 1) / percentile(floors, 0);
    }

    boolean reliable() {
        return spread() <= WIDEST_FLOOR;
    }

    /** The value below which that part of the values lies, between two values in proportion. */
    static double percentile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
