package org.reeduca.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeduca.referral.OrderAct;
import org.reeduca.referral.OrderFact;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderState;
import org.reeduca.web.faces.AllMessages;

/** Keys that are put together from a kind and a variant: none is without a sentence. */
class FactKeysTest {

    private final ResourceBundle texts = ResourceBundle.getBundle(AllMessages.class.getName(), new Locale("es", "MX"));

    @Test
    void every_statement_has_a_sentence_said_and_withdrawn() {
        for (OrderFact.Kind kind : OrderFact.Kind.values()) {
            assertThat(variants(kind).map(variant -> "referral.fact." + kind + "." + variant))
                    .allMatch(texts::containsKey);
        }
    }

    private static Stream<String> variants(OrderFact.Kind kind) {
        return switch (kind) {
            case ANSWER -> Stream.of("ACCEPTED", "INCOMPLETE", "withdrawn");
            case SUSPENDED, INTERRUPTED -> Stream.of("open", "closed", "over", "withdrawn");
            case DUE, AUTHORITY -> Stream.of("said", "withdrawn");
            case REQUIREMENT, CORRECTION -> Stream.of("said");
            case ENDING ->
                Stream.concat(
                        Stream.of("withdrawn", "DECEASED"),
                        Stream.of(OrderState.values())
                                .filter(state -> state.over() && state != OrderState.DECEASED)
                                .flatMap(state -> Stream.of(state.name(), state + ".cause")));
        };
    }

    @Test
    void every_act_is_explained_and_every_state_said_in_list_and_page() {
        assertThat(OrderAct.values()).allMatch(act -> texts.containsKey("referral.act.help." + act));
        assertThat(OrderState.values()).allMatch(state -> texts.containsKey("referral.state." + state));
        assertThat(OrderFilter.Choice.values()).allMatch(choice -> texts.containsKey("referral.list.state." + choice));
    }
}
