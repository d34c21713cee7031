package org.reeduca.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Runs a page and its floor in turns (page, floor, floor, page, ...), so that whatever else the machine does meets both.
 */
final class Comparison {

    private final Settings settings;

    Comparison(Settings settings) {
        this.settings = settings;
    }

    /**
     * Warms everything up, then measures.
     *
     * @param floor one or more works whose times are added
     */
    Ratio of(Work page, List<Work> floor) throws Exception {
        times(page, settings.warmup());
        for (Work part : floor) {
            times(part, settings.warmup());
        }
        double[][] pages = new double[settings.blocks()][];
        double[][] floors = new double[settings.blocks()][];
        for (int block = 0; block < settings.blocks(); block++) {
            if (block % 2 == 0) {
                pages[block] = times(page, settings.requests());
                floors[block] = sums(floor);
            } else {
                floors[block] = sums(floor);
                pages[block] = times(page, settings.requests());
            }
        }
        return new Ratio(medians(pages), medians(floors), all(pages), all(floors));
    }

    /** The first run of each part together, then the second of each, and so on. */
    private double[] sums(List<Work> floor) throws Exception {
        double[] sums = new double[settings.requests()];
        for (Work part : floor) {
            double[] times = times(part, settings.requests());
            Arrays.setAll(sums, i -> sums[i] + times[i]);
        }
        return sums;
    }

    private static double[] medians(double[][] blocks) {
        return Arrays.stream(blocks)
                .mapToDouble(block -> Ratio.percentile(block, 0.5))
                .toArray();
    }

    private static double[] all(double[][] blocks) {
        return Arrays.stream(blocks).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Milliseconds of each run. */
    static double[] times(Work work, int runs) throws Exception {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            work.prepare();
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }
}
