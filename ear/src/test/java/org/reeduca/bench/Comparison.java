package org.reeduca.bench;

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
        double[] pages = new double[settings.blocks()];
        double[] floors = new double[settings.blocks()];
        for (int block = 0; block < settings.blocks(); block++) {
            if (block % 2 == 0) {
                pages[block] = median(page);
                floors[block] = sum(floor);
            } else {
                floors[block] = sum(floor);
                pages[block] = median(page);
            }
        }
        return new Ratio(pages, floors);
    }

    private double sum(List<Work> floor) throws Exception {
        double sum = 0;
        for (Work part : floor) {
            sum += median(part);
        }
        return sum;
    }

    private double median(Work work) throws Exception {
        return Ratio.percentile(times(work, settings.requests()), 0.5);
    }

    /** Milliseconds of each run. */
    private static double[] times(Work work, int runs) throws Exception {
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
