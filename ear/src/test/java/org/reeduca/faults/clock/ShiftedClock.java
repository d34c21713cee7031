package org.reeduca.faults.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock and as much as a file says, which may be changed at any time. */
final class ShiftedClock extends Clock {

    private final Clock machine;
    private final Path shift;

    /** @param shift holds an ISO duration such as {@code PT-1H} */
    ShiftedClock(Clock machine, Path shift) {
        this.machine = machine;
        this.shift = shift;
    }

    @Override
    public Instant instant() {
        try {
            return machine.instant().plus(Duration.parse(Files.readString(shift)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(machine.withZone(zone), shift);
    }
}
