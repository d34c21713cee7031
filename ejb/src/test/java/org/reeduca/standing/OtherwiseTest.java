package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.ParameterValue.Amount;
import org.reeduca.compliance.ParameterValue.Choice;
import org.reeduca.compliance.ParameterValue.Length;
import org.reeduca.compliance.Term;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.SetOtherwise.Outweighed;
import org.reeduca.standing.SetOtherwise.Value;

/** What clauses set otherwise than the policy is what the engine is given, from the clause that holds. */
class OtherwiseTest {

    private static final PolicyCatalogue.Entry POLICY =
            new PolicyCatalogue.Entry(new Bilingual("Una", "One"), PolicyCatalogue.parse("""
                    {"code": "P", "version": 1, "dose": {"unit": "SESSION", "required": 16},
                     "absence": {"maxUnexcused": 3, "justifyWithin": {"value": 3, "unit": "B"}},
                     "makeUp": {"max": 3, "clears": "EXCUSED"}}
                    """));

    private static List<SetOtherwise> otherwise(@Nullable String terms, @Nullable String overrides) {
        return POLICY.otherwise("C-7", terms, overrides);
    }

    @Test
    void without_clauses_nothing_is_set_otherwise() {
        assertThat(otherwise(null, null)).isEmpty();
        assertThat(otherwise("{}", null)).isEmpty();
    }

    @Test
    void a_clause_of_the_agreement_holds_where_the_order_says_nothing() {
        assertThat(otherwise("{\"absence.maxUnexcused\": {\"value\": 4, \"source\": \"cláusula 2\"}}", null))
                .containsExactly(new SetOtherwise(
                        "absence.maxUnexcused", amount(4), "agreement, C-7, cláusula 2", amount(3), null));
    }

    @Test
    void the_order_outweighs_the_agreement_and_both_are_named_and_the_engine_has_the_same_value() {
        String terms = "{\"absence.maxUnexcused\": {\"value\": 4, \"source\": \"cláusula 2\"}}";
        String overrides = "{\"absence.maxUnexcused\": {\"value\": 2, \"source\": \"resolutivo 3\"}}";

        assertThat(otherwise(terms, overrides))
                .containsExactly(new SetOtherwise(
                        "absence.maxUnexcused",
                        amount(2),
                        "order, resolutivo 3",
                        amount(3),
                        new Outweighed("agreement, C-7, cláusula 2", amount(4))));
        CompliancePolicy judged = POLICY.policy("C-7", terms, overrides);
        assertThat(judged.absence().maxUnexcused()).isEqualTo(2);
        assertThat(judged.overrideOf("absence.maxUnexcused")).contains("order, resolutivo 3");
    }

    @Test
    void a_rule_that_is_switched_off_or_on_says_so() {
        assertThat(otherwise(null, "{\"absence.maxUnexcused\": {\"value\": null, \"source\": \"1\"}}"))
                .extracting(SetOtherwise::holds)
                .containsExactly(new Value(false, null));
        assertThat(otherwise(null, "{\"presence.maxRemote\": {\"value\": 0, \"source\": \"1\"}}"))
                .extracting(SetOtherwise::holds, SetOtherwise::policy)
                .containsExactly(tuple(amount(0), new Value(false, null)));
    }

    @Test
    void a_whole_block_is_told_rule_by_rule_but_for_those_that_another_clause_names() {
        List<SetOtherwise> set = otherwise(
                "{\"makeUp\": {\"value\": {\"max\": 5, \"clears\": \"ANY\"}, \"source\": \"cláusula 4\"}}",
                "{\"makeUp.max\": {\"value\": 1, \"source\": \"resolutivo 2\"}}");

        assertThat(set)
                .containsExactly(
                        new SetOtherwise(
                                "makeUp.clears",
                                new Value(true, new Choice("ANY")),
                                "agreement, C-7, cláusula 4",
                                new Value(true, new Choice("EXCUSED")),
                                null),
                        new SetOtherwise("makeUp.max", amount(1), "order, resolutivo 2", amount(3), null));
    }

    @Test
    void a_term_is_a_length_and_a_list_of_acts_is_in_the_words_of_its_clause() {
        assertThat(otherwise(
                        null,
                        "{\"absence.justifyWithin\": {\"value\": {\"value\": 5, \"unit\": \"C\"}, \"source\": \"1\"}}"))
                .extracting(SetOtherwise::holds)
                .containsExactly(new Value(true, new Length(new Term(5, Term.Unit.CALENDAR_DAYS))));
        assertThat(otherwise(
                        null, "{\"warnings\": {\"value\": [{\"unexcused\": 1, \"act\": \"X\"}], \"source\": \"1\"}}"))
                .extracting(SetOtherwise::holds)
                .containsExactly(new Value(true, null));
    }

    private static Value amount(int number) {
        return new Value(true, new Amount(number));
    }
}
