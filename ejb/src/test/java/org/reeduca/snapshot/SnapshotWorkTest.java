package org.reeduca.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a run when a centre breaks off. */
class SnapshotWorkTest {

    private final Chunks chunks = new Chunks();
    private final SnapshotWork work = new SnapshotWork(chunks);

    @Test
    void a_centre_that_fails_is_written_down_and_the_run_goes_on() {
        chunks.failing = 1;

        work.goOn();

        assertThat(chunks.written).isEqualTo(1);
        assertThat(chunks.begun).isEqualTo(3);
    }

    @Test
    void when_the_server_stops_no_centre_is_begun_and_the_one_that_broke_off_is_left_for_the_next_server() {
        chunks.failing = 1;
        chunks.meanwhile = work::stop;

        work.goOn();

        assertThat(chunks.written).isZero();
        assertThat(chunks.begun).isEqualTo(1);
    }

    /** A run over two centres, of which the first few fail. */
    private static final class Chunks extends SnapshotChunk {

        private int failing;
        private int begun;
        private int written;
        private Runnable meanwhile = () -> {};

        @Override
        Step next() {
            begun++;
            meanwhile.run();
            if (begun <= failing) {
                throw new ChunkFailed(UUID.randomUUID(), 1, new IllegalStateException("no connection any more"));
            }
            return begun > 2 ? Step.NOTHING_LEFT : Step.DONE;
        }

        @Override
        void failed(ChunkFailed failure) {
            written++;
        }
    }
}
