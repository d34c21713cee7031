package org.reeduca.compliance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.compliance.json.PolicyOverride;
import org.reeduca.compliance.json.PolicyOverride.Authority;
import org.reeduca.compliance.json.PolicyOverrides;

/** Policies for tests: the shipped ones, and a bare one to which a test adds the rule it is about. */
public final class SomePolicy {

    private static final Path SHIPPED = Path.of("../sql/reference/policies");

    private final JsonObject policy;

    private SomePolicy(JsonObject policy) {
        this.policy = policy;
    }

    /** Sixteen sessions and no other rule. */
    static SomePolicy bare() {
        return new SomePolicy(json("{'code':'BARE','version':1,'dose':{'unit':'SESSION','required':16}}"));
    }

    /** A policy of the reference data, by the name of its file. */
    static SomePolicy shipped(String file) {
        return new SomePolicy(shippedJson(file));
    }

    /** The proposal for Mexican centres. */
    static SomePolicy mexican() {
        return shipped("mx-cecovim-default");
    }

    public static JsonObject shippedJson(String file) {
        try (Reader text = Files.newBufferedReader(SHIPPED.resolve(file + ".json"));
                JsonReader reader = Json.createReader(text)) {
            return reader.readObject();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same policy with another value, written as JSON with single quotes, of one parameter. */
    SomePolicy with(String path, String value) {
        JsonObject parameters = Json.createObjectBuilder()
                .add(path, json("{'v':" + value + "}").get("v"))
                .build();
        JsonObject merged = PolicyOverrides.apply(
                policy, List.of(new PolicyOverride(Authority.ORDER, "order, clause 3", parameters)));
        return new SomePolicy(merged);
    }

    CompliancePolicy get() {
        return CompliancePolicyReader.read(policy);
    }

    /** JSON text with single quotes for double ones, which keeps tests readable. */
    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
