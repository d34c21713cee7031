package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    private static final UUID SESSION = UUID.fromString("3f2a91bc-07de-4c11-9a01-5b1d2e3f4a5b");

    @Test
    void a_session_has_the_same_code_each_time_and_another_session_another_one() {
        assertThat(PaperCode.of(SESSION)).isEqualTo(PaperCode.of(SESSION));
        assertThat(PaperCode.of(SESSION)).isNotEqualTo(PaperCode.of(new UUID(1, 2)));
    }

    @Test
    void it_is_no_part_of_the_reference_that_stands_in_addresses() {
        assertThat(SESSION.toString().replace("-", ""))
                .doesNotContainIgnoringCase(PaperCode.of(SESSION).digits().substring(0, 6));
    }

    @Test
    void what_is_printed_is_understood_when_it_is_typed() {
        PaperCode code = PaperCode.of(SESSION);

        assertThat(PaperCode.typed(code.spaced())).contains(code);
        assertThat(PaperCode.typed(code.digits().toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4F0A91BC07D1",
                " 4f0a 91bc 07d1 ",
                "4F0A-91BC-07D1",
                "4FOA.91BC.O7DL",
                "4F0A\u00A091BC\u201307DI"
            })
    void blanks_and_letters_that_look_like_digits_do_not_matter(String typed) {
        assertThat(PaperCode.typed(typed)).contains(new PaperCode("4F0A91BC07D1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "4F0A91BC07D", "4F0A91BC07D12", "4F0A91BC07DG", "<script>", "' OR 1=1 --"})
    void anything_else_is_none(String typed) {
        assertThat(PaperCode.typed(typed)).isEmpty();
    }
}
