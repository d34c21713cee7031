package org.reeduca.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reeduca.demo.Story.Seen;

/** How a man is where his story says nothing in particular. */
interface Habits {

    /** His line in an ordinary list. */
    Seen usual();

    /** How late he is when his story has him come late. */
    int lateMinutes();

    /**
     * Lists after which he is gone, if his story is that of a man who drops out.
     *
     * @param count lists taken in all
     */
    int dropsOutAfter(int count);

    /** Those of the demonstration: nobody misses a session but by his story, and who drops out does so past the middle. */
    record Punctual(Random random) implements Habits {

        @Override
        public Seen usual() {
            return Seen.present(random.nextInt(12) == 0 ? 3 + random.nextInt(12) : 0);
        }

        @Override
        public int lateMinutes() {
            return 16 + random.nextInt(14);
        }

        @Override
        public int dropsOutAfter(int count) {
            return Math.min(count, Math.max(4, count / 2 + 1));
        }
    }

    /**
     * Those of one man among many.
     *
     * @param absent part of the sessions he misses
     * @param late part of those to which he comes late
     * @param dropsOut lists after which he is gone, should he drop out
     */
    record OfOneMan(Random random, double absent, double late, int dropsOut) implements Habits {

        private static final int LAST = 15;
        private static final double REMARKED = 0.03;
        private static final List<String> MOTIVES =
                Arrays.asList(null, null, "WORK", "WORK", "MEDICAL", "FAMILY", "LEGAL");
        private static final List<String> REMARKS = List.of(
                "Participó en la ronda de cierre",
                "Entregó la tarea de la sesión anterior",
                "No trajo su cuaderno",
                "Pide cambio de horario para la próxima sesión",
                "Avisa que la próxima semana llegará tarde");

        /** Three in five hardly miss a session, one in seven misses many; most of those who go, go early. */
        static OfOneMan drawn(Random random) {
            double kind = random.nextDouble();
            double absent = kind < 0.6 ? 0.006 : kind < 0.86 ? 0.05 : 0.14;
            int dropsOut = 2;
            while (dropsOut < LAST && random.nextInt(7) > 0) {
                dropsOut++;
            }
            return new OfOneMan(random, absent, 0.02 + absent, dropsOut);
        }

        @Override
        public Seen usual() {
            Seen seen = lineOf(random.nextDouble());
            return random.nextDouble() < REMARKED ? seen.with(REMARKS.get(random.nextInt(REMARKS.size()))) : seen;
        }

        private Seen lineOf(double chance) {
            if (chance < absent) {
                return Seen.absent(random.nextInt(3) == 0, MOTIVES.get(random.nextInt(MOTIVES.size())));
            }
            return Seen.present(chance < absent + late ? 1 + random.nextInt(28) : 0);
        }

        @Override
        public int lateMinutes() {
            return 16 + random.nextInt(14);
        }

        @Override
        public int dropsOutAfter(int count) {
            return dropsOut;
        }
    }
}
