package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNumbersTest {

    @Test
    void files_are_numbered_on() {
        FileNumbers numbers = new FileNumbers(FileNumbers.prefix("XAL", 2026), 41);

        assertThat(List.of(numbers.next(), numbers.next())).containsExactly("XAL-2026-0042", "XAL-2026-0043");
    }
}
