package org.reeduca.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reeduca.web.faces.AllMessages;
import org.reeduca.web.faces.FeatureBundles;
import org.reeduca.web.faces.Languages;

/** Spanish and English say the same things. */
class BundleParityTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern MARKUP = Pattern.compile("(?<!\\d)</?[a-zA-Z]|&[a-z]+;");
    private static final Pattern ENUM_KEY = Pattern.compile("[A-Z][A-Za-z]+\\..+");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(english().keySet())
                .containsExactlyInAnyOrderElementsOf(spanish().keySet());
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        ResourceBundle english = english();
        ResourceBundle spanish = spanish();
        List<String> differing = spanish.keySet().stream()
                .filter(english::containsKey)
                .filter(key -> !placeholders(spanish.getString(key)).equals(placeholders(english.getString(key))))
                .sorted()
                .toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void every_text_is_a_pattern_that_keeps_its_apostrophes() {
        List<String> faulty = new ArrayList<>();
        for (ResourceBundle bundle : List.of(spanish(), english())) {
            for (String key : bundle.keySet()) {
                String text = bundle.getString(key);
                if (text.isBlank()
                        || text.contains("'")
                        || text.contains("#{")
                        || MARKUP.matcher(text).find()) {
                    faulty.add(key);
                } else if (text.contains("{")) {
                    assertThat(new MessageFormat(text, Locale.ROOT).getFormats())
                            .isNotNull();
                }
            }
        }
        assertThat(faulty).isEmpty();
    }

    @Test
    void every_folder_with_texts_is_a_known_feature_and_has_both_files() {
        List<String> faulty = new ArrayList<>();
        for (Path file : Sources.files(Sources.BUNDLES, ".properties")) {
            String name = file.getFileName().toString();
            Path path = Sources.BUNDLES.relativize(file);
            String folder = path.getNameCount() == 1 ? "" : path.getName(0).toString();
            if (folder.isEmpty()) {
                assertThat(name).isIn("Messages.properties", "Messages_en.properties");
            } else if (!FeatureBundles.features().contains(folder)
                    || !Set.of("messages.properties", "messages_en.properties").contains(name)
                    || !Files.exists(file.resolveSibling("messages_en.properties"))
                    || !Files.exists(file.resolveSibling("messages.properties"))) {
                faulty.add(folder + "/" + name);
            }
        }
        assertThat(faulty).isEmpty();
    }

    @Test
    void keys_of_a_feature_begin_with_its_name() {
        List<String> faulty = new ArrayList<>();
        for (Path file : Sources.files(Sources.BUNDLES, "messages.properties")) {
            String feature = String.valueOf(Sources.BUNDLES.relativize(file).getName(0));
            for (String key : load(file).keySet()) {
                if (!key.startsWith(feature + ".")
                        && !key.startsWith("rule.")
                        && !ENUM_KEY.matcher(key).matches()) {
                    faulty.add(feature + ": " + key);
                }
            }
        }
        assertThat(faulty).isEmpty();
    }

    @Test
    void no_key_stands_twice_in_a_file() {
        for (Path file : Sources.files(Sources.BUNDLES, ".properties")) {
            long lines = Sources.text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            assertThat(load(file)).as(file.toString()).hasSize((int) lines);
        }
    }

    @Test
    void a_spanish_user_reads_spanish_on_a_machine_that_speaks_english() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            ResourceBundle.clearCache();
            assertThat(spanish().getString("frame.help")).isEqualTo("Ayuda");
            assertThat(ResourceBundle.getBundle(AllMessages.class.getName(), Locale.GERMAN)
                            .getString("frame.help"))
                    .as("a language nobody offers; views never have it, see Languages")
                    .isEqualTo("Help");
        } finally {
            Locale.setDefault(before);
        }
    }

    static ResourceBundle spanish() {
        return ResourceBundle.getBundle(AllMessages.class.getName(), Languages.SPANISH);
    }

    static ResourceBundle english() {
        return ResourceBundle.getBundle(AllMessages.class.getName(), Languages.ENGLISH);
    }

    private static Map<String, String> load(Path file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
