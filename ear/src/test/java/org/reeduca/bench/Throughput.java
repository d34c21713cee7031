package org.reeduca.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Rows that were written each second, over those that LOAD DATA wrote of the same rows.
 *
 * @param rows in all blocks
 * @param times for a thousand rows, in milliseconds
 */
record Throughput(long rows, Ratio times) {

    static final double BAR = 0.35;

    /** From seconds and rows of each block. */
    static Throughput of(double[] seconds, double[] floorSeconds, long[] rows) {
        double[] own = new double[rows.length];
        double[] floor = new double[rows.length];
        Arrays.setAll(own, block -> 1e6 * seconds[block] / rows[block]);
        Arrays.setAll(floor, block -> 1e6 * floorSeconds[block] / rows[block]);
        return new Throughput(Arrays.stream(rows).sum(), new Ratio(own, floor));
    }

    double ratio() {
        return 1 / times.median();
    }

    double low() {
        return 1 / Ratio.percentile(times.ratios(), 0.9);
    }

    double high() {
        return 1 / Ratio.percentile(times.ratios(), 0.1);
    }

    boolean good() {
        return ratio() >= BAR;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f-%.2f)  %.0f / %.0f rows/s, %d rows, floor spread %.2f%s",
                ratio(),
                low(),
                high(),
                1e6 / times.page(),
                1e6 / times.floor(),
                rows,
                times.spread(),
                times.reliable() ? "" : " UNRELIABLE");
    }
}
