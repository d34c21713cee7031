package org.reeduca.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of all features as one: the shared {@code Messages} file and one {@code messages} file in the folder
 * of each feature named in {@code features.txt}.
 */
public final class FeatureBundles {

    private static final String ROOT = "/org/reeduca/web/";

    private FeatureBundles() {}

    /** The merged texts; the suffix is empty for Spanish and {@code _en} for English. */
    static Map<String, String> read(String suffix) {
        Map<String, String> texts = new TreeMap<>();
        addAll(texts, ROOT + "Messages" + suffix + ".properties");
        for (String feature : features()) {
            addAll(texts, ROOT + feature + "/messages" + suffix + ".properties");
        }
        return texts;
    }

    /** The features that may have texts of their own, in the order of {@code features.txt}. */
    public static List<String> features() {
        try (InputStream in = open(ROOT + "features.txt")) {
            if (in == null) {
                throw new IllegalStateException("features.txt is not packed");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Map<String, String> texts, String path) {
        try (InputStream in = open(path)) {
            if (in == null) {
                return;
            }
            Properties file = new Properties();
            file.load(new InputStreamReader(in, UTF_8));
            for (String key : file.stringPropertyNames()) {
                if (texts.put(key, file.getProperty(key)) != null) {
                    throw new IllegalStateException("The key " + key + " of " + path + " stands in another bundle too");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String path) {
        return FeatureBundles.class.getResourceAsStream(path);
    }
}
