package org.reeduca.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that are said at a field are named where they are found, not where they are thrown: each has its sentence. */
class FieldRulesTest {

    private static final Path REFERRAL = Sources.RULES.resolve("org/reeduca/referral");

    @Test
    void every_rule_of_an_order_has_its_sentence() {
        Set<String> codes = KeyUse.literalsIn(REFERRAL);
        codes.removeIf(code -> !code.startsWith("referral."));

        assertThat(codes)
                .hasSizeGreaterThan(50)
                .allMatch(code -> BundleParityTest.spanish().containsKey("rule." + code));
    }

    @Test
    void every_rule_of_a_draft_of_a_programme_has_its_sentence() {
        Set<String> codes = KeyUse.literalsIn(Sources.RULES.resolve("org/reeduca/programme"));

        assertThat(codes)
                .contains("programme.text-missing", "programme.lines-differ", "programme.equivalence-missing")
                .allMatch(code -> BundleParityTest.spanish().containsKey("rule." + code));
    }
}
