package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What is shipped beside what an installation has. */
class PolicyLoaderTest {

    private static final JsonObject SHIPPED = PolicyCatalogue.parse("""
            {"code": "MX-GEN", "version": 2, "absence": {"maxUnexcused": 3}, "source": "Lineamientos"}""");

    @Test
    void a_version_that_was_shipped_is_known_again_however_it_is_written() {
        assertThat(PolicyLoader.isAnother(SHIPPED.toString(), SHIPPED)).isFalse();
        assertThat(PolicyLoader.isAnother("""
                {"version":2, "code":"MX-GEN",
                 "source":"Lineamientos", "absence":{"maxUnexcused":3}}""", SHIPPED)).isFalse();
    }

    @Test
    void a_version_that_the_installation_published_under_the_same_number_is_another() {
        assertThat(PolicyLoader.isAnother(SHIPPED.toString().replace(":3", ":4"), SHIPPED))
                .isTrue();
    }
}
