package org.reeduca.demo;

/**
 * How large a {@link Nation} is to be.
 *
 * @param centres how many, 1 to 999
 * @param men files in all centres together; centres are of different sizes
 * @param years how far back the oldest groups began
 * @param seed the same seed gives the same nation, when it is laid around the same day
 */
public record NationPlan(int centres, int men, int years, long seed) {

    private static final int MOST_CENTRES = 999;
    private static final int MOST_MEN_OF_A_CENTRE = 20_000;
    private static final int MOST_YEARS = 10;

    public NationPlan {
        require(centres >= 1 && centres <= MOST_CENTRES, "1 to " + MOST_CENTRES + " centres");
        require(men >= 0 && men / centres <= MOST_MEN_OF_A_CENTRE, "at most " + MOST_MEN_OF_A_CENTRE + " men a centre");
        require(years >= 1 && years <= MOST_YEARS, "1 to " + MOST_YEARS + " years");
    }

    /**
     * From the sizes as they are written in the command, and the other parameters.
     *
     * @param sizes centres and men, such as {@code 300x100000}
     */
    public static NationPlan of(String sizes, int years, long seed) {
        String[] numbers = sizes.split("x", -1);
        require(numbers.length == 2, "centres and men, such as 300x100000, not " + sizes);
        return new NationPlan(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), years, seed);
    }

    /** Files of one centre, counted from 0: the largest keeps three times as many as the smallest. */
    int menOf(int centre) {
        return upTo(centre + 1) - upTo(centre);
    }

    /** Files of the first so many centres; the weights 2, 5, 3, 6, 4 come again and again. */
    private int upTo(int count) {
        return (int) ((double) men * weightUpTo(count) / weightUpTo(centres));
    }

    private static long weightUpTo(int count) {
        int[] begun = {0, 2, 7, 10, 16};
        return 20L * (count / 5) + begun[count % 5];
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("A nation has " + what);
        }
    }
}
