package org.reeduca.compliance;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.reeduca.compliance.json.EvaluationJson;
import org.reeduca.compliance.json.InvalidRequest;

/**
 * Answers one JSON question per line of standard input with one JSON line, in order to compare the engine with others.
 *
 * <p>A question that cannot be judged is answered with its problem document.
 */
public final class EvaluateLines {

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());

    private EvaluateLines() {}

    /** Reads until the end of standard input. */
    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(answer(line));
            }
        }
        out.flush();
    }

    static JsonObject answer(String line) {
        try (JsonReader reader = READERS.createReader(new StringReader(line))) {
            return EvaluationJson.evaluate(reader.readObject());
        } catch (InvalidRequest invalid) {
            return EvaluationJson.problem(invalid);
        }
    }
}
