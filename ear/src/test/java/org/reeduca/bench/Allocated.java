package org.reeduca.bench;

/**
 * What the server's memory is asked for.
 *
 * @param look bytes allocated for one look at the roll
 * @param floor bytes allocated for one look at the bare page
 */
record Allocated(double look, double floor) {

    double ratio() {
        return look / floor;
    }
}
