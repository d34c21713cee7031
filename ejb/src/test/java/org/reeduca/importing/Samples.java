package org.reeduca.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The sample lists in the test resources. */
final class Samples {

    private Samples() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream("/importing/" + name), name);
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
