package org.reeduca.bench;

/**
 * How much is measured; see {@code docs/benchmarks.md}.
 *
 * @param blocks blocks of the page and as many of the floor
 * @param requests in each block
 * @param warmup of each kind before the first block
 * @param port of the server
 * @param imports workbooks that are brought in
 * @param loadingWarmup blocks and imports before the first that counts
 * @param nation centres and files of the nation that lies in the database beside what is measured, empty for none
 */
record Settings(int blocks, int requests, int warmup, int port, int imports, int loadingWarmup, String nation) {

    /** From the system properties of these names, with {@code bench.} before them. */
    static Settings ofSystem() {
        return new Settings(
                Integer.getInteger("bench.blocks", 9),
                Integer.getInteger("bench.requests", 100),
                Integer.getInteger("bench.warmup", 500),
                Integer.getInteger("bench.port", 8090),
                Integer.getInteger("bench.imports", 5),
                Integer.getInteger("bench.loading.warmup", 3),
                System.getProperty("bench.nation", "300x100000").replace("none", ""));
    }
}
