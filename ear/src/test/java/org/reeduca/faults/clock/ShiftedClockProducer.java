package org.reeduca.faults.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;

/** Takes the place of the application's own producer, as any alternative with a priority does. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ShiftedClockProducer {

    /** Name of the variable that names the file with the shift. */
    public static final String VARIABLE = "FAULTS_CLOCK";

    @Produces
    public Clock clock() {
        return new ShiftedClock(Clock.systemUTC(), Path.of(System.getenv(VARIABLE)));
    }
}
