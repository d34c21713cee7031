package org.reeduca.bench;

/**
 * How much is measured; see {@code docs/benchmarks.md}.
 *
 * @param blocks blocks of the page and as many of the floor
 * @param requests in each block
 * @param warmup of each kind before the first block
 * @param port of the server
 */
record Settings(int blocks, int requests, int warmup, int port) {

    /** From the system properties {@code bench.blocks}, {@code bench.requests}, {@code bench.warmup}, {@code bench.port}. */
    static Settings ofSystem() {
        return new Settings(
                Integer.getInteger("bench.blocks", 9),
                Integer.getInteger("bench.requests", 100),
                Integer.getInteger("bench.warmup", 500),
                Integer.getInteger("bench.port", 8090));
    }
}
