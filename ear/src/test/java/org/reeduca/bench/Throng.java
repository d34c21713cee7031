package org.reeduca.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reeduca.demo.ManyMen.BigGroup;

/** How many looks a second eight people get at the roll, over those that eight get at the bare page. */
final class Throng {

    private static final int PEOPLE = 8;
    private static final double SECONDS = 3;
    private static final double BAR = 0.40;

    private final Settings settings;
    private final BigGroup group;
    private final String password;

    Throng(Settings settings, BigGroup group, String password) {
        this.settings = settings;
        this.group = group;
        this.password = password;
    }

    Bar measure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<RollVisit> rolls = new ArrayList<>();
        List<FloorPage> floors = new ArrayList<>();
        try {
            for (int i = 0; i < PEOPLE; i++) {
                rolls.add(new RollVisit(settings.port(), group, password));
                floors.add(new FloorPage(settings.port()));
            }
            List<Work> looks = rolls.stream()
                    .<Work>map(roll -> () -> roll.get().expect(200))
                    .toList();
            List<Work> bare = floors.stream()
                    .<Work>map(floor -> () -> floor.get().expect(200))
                    .toList();
            perSecond(threads, looks);
            perSecond(threads, bare);
            double[] ratios = new double[settings.blocks()];
            double most = 0;
            for (int block = 0; block < ratios.length; block++) {
                double page = perSecond(threads, looks);
                ratios[block] = page / perSecond(threads, bare);
                most = Math.max(most, page);
            }
            return Bar.atLeast(
                    "P12",
                    "looks of eight people / bare looks of eight",
                    Ratio.percentile(ratios, 0.5),
                    BAR,
                    "(%.2f-%.2f)  up to %.0f looks a second"
                            .formatted(Ratio.percentile(ratios, 0.1), Ratio.percentile(ratios, 0.9), most));
        } finally {
            threads.shutdownNow();
            for (RollVisit roll : rolls) {
                roll.close();
            }
            for (FloorPage floor : floors) {
                floor.close();
            }
        }
    }

    private static double perSecond(ExecutorService threads, List<Work> people) throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        long start = System.nanoTime();
        for (Work person : people) {
            all.add(() -> {
                int looks = 0;
                for (; System.nanoTime() - start < SECONDS * 1e9; looks++) {
                    person.run();
                }
                return looks;
            });
        }
        int looks = 0;
        for (Future<Integer> each : threads.invokeAll(all)) {
            looks += each.get();
        }
        return looks / ((System.nanoTime() - start) / 1e9);
    }
}
