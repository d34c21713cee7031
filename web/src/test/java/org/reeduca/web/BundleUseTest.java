package org.reeduca.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. */
class BundleUseTest {

    private final Set<String> keys = new TreeSet<>(BundleParityTest.spanish().keySet());
    private final KeyUse pages = KeyUse.ofPages();
    private final Set<String> java = KeyUse.literalsIn(Sources.JAVA);
    private final Set<String> beginnings = beginnings();
    private final Set<String> codes = KeyUse.literalsIn(Sources.RULES);

    @Test
    void every_key_of_a_page_exists() {
        assertThat(missing(pages.required)).isEmpty();
    }

    @Test
    void every_key_of_a_bean_exists() {
        assertThat(missingOf(java)).isEmpty();
    }

    @Test
    void every_key_a_page_chooses_exists() {
        assertThat(missingOf(pages.chosen)).isEmpty();
    }

    /** Of strings that look like keys, those that begin with a feature and are none. */
    private List<String> missingOf(Set<String> literals) {
        Set<String> features = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(first -> !first.equals("jakarta"))
                .collect(Collectors.toSet());
        return literals.stream()
                .filter(literal -> features.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !keys.contains(literal) && !keys.contains("rule." + literal))
                .toList();
    }

    @Test
    void every_rule_that_can_be_broken_has_its_sentence() {
        List<String> rules = KeyUse.literalsIn(Sources.RULES).stream()
                .filter(code -> RuleCodes.thrownIn(Sources.RULES).contains(code))
                .map(code -> "rule." + code)
                .toList();
        assertThat(missing(rules)).isEmpty();
    }

    @Test
    void every_key_is_used() {
        assertThat(keys.stream().filter(key -> !isUsed(key))).isEmpty();
    }

    private boolean isUsed(String key) {
        return pages.required.contains(key)
                || pages.optional.contains(key)
                || pages.chosen.contains(key)
                || java.contains(key)
                || isRule(key)
                || EnumKeys.exists(key)
                || pages.beginnings.stream().anyMatch(key::startsWith)
                || beginnings.stream().anyMatch(key::startsWith)
                || DynamicKeys.PREFIXES.stream().anyMatch(key::startsWith);
    }

    private boolean isRule(String key) {
        String code = key.startsWith("rule.") ? key.substring("rule.".length()) : "";
        return codes.contains(code) || java.contains(code);
    }

    /** {@code "rule."} alone would excuse every rule. */
    private static Set<String> beginnings() {
        Set<String> beginnings = KeyUse.beginningsIn(Sources.JAVA);
        beginnings.removeIf(beginning -> beginning.equals("rule."));
        return beginnings;
    }

    private List<String> missing(Collection<String> wanted) {
        return wanted.stream().filter(key -> !keys.contains(key)).sorted().toList();
    }
}
