package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today.xhtml", "/attendance/register.xhtml?session=7f3c-1&x=%C3%B1"})
    void a_path_of_ours_is_kept(String path) {
        assertThat(LocalPath.orRoot(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil",
                "//evil",
                "/\\evil",
                "\\\\evil",
                "javascript:x",
                "",
                "/a\r\nSet-Cookie: x",
                "/../x",
                "/ñ"
            })
    void anything_else_leads_home(String path) {
        assertThat(LocalPath.orRoot(path)).isEqualTo("/");
    }

    @Test
    void nothing_leads_home() {
        assertThat(LocalPath.orRoot(null)).isEqualTo("/");
    }
}
