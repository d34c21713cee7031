package org.reeduca.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeduca.casefile.TimelineEntry.Kind;
import org.reeduca.cohort.Enrolment;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.JustificationFact;
import org.reeduca.web.faces.AllMessages;

/** Nothing that can stand in a timeline is without a sentence. */
class TimelineKeysTest {

    private final ResourceBundle texts = ResourceBundle.getBundle(AllMessages.class.getName(), new Locale("es", "MX"));

    @Test
    void every_kind_and_code_has_its_sentence() {
        assertThat(Stream.of(
                                codes(Kind.JUSTIFICATION, JustificationFact.Decision.values()),
                                codes(Kind.LEFT, Enrolment.EndingReason.values()),
                                codes(Kind.INTERVAL, IntervalKind.values()),
                                codes(Kind.ENDING, EndingKind.values()))
                        .flatMap(keys -> keys))
                .allMatch(texts::containsKey);
        assertThat(Kind.values())
                .allMatch(kind -> texts.keySet().stream().anyMatch(key -> key.startsWith("casefile.event." + kind)));
    }

    private static Stream<String> codes(Kind kind, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> "casefile.event." + kind + "." + code.name());
    }
}
