package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reeduca.compliance.CompletionFacts.InstrumentAnswered;

/** What is needed besides the dose, and what of it he had done by the day of the question. */
final class CompletionCheck {

    private static final String CLOSING_INTERVIEW = "CLOSING_INTERVIEW";

    private final CompliancePolicy policy;
    private final CompletionFacts facts;
    private final CreditLedger ledger;
    private final LocalDate asOf;

    CompletionCheck(EvaluationRequest question, CreditLedger ledger) {
        this.policy = question.policy();
        this.facts = question.facts().completion();
        this.ledger = ledger;
        this.asOf = question.asOf();
    }

    /** Whether nothing is missing. */
    boolean met() {
        return missing().isEmpty();
    }

    /** Everything missing, by name: units as {@code UNIT_8}, then instruments, then the interview. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        missingUnits().forEach(unit -> missing.add("UNIT_" + unit));
        missing.addAll(missingConditions());
        return missing;
    }

    /** The mandatory units, each once, in the order of the policy. */
    List<Integer> mandatoryUnits() {
        return policy.dose().mandatoryUnits().stream().distinct().toList();
    }

    /** The mandatory units that are not credited. */
    List<Integer> missingUnits() {
        return mandatoryUnits().stream().filter(unit -> !ledger.credits(unit)).toList();
    }

    /** The instruments and the interview that the policy asks for, each once. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>(
                policy.completion().instruments().stream().distinct().toList());
        if (policy.completion().closingInterview()) {
            conditions.add(CLOSING_INTERVIEW);
        }
        return conditions;
    }

    /** Those of the conditions that he has not met. */
    List<String> missingConditions() {
        return conditions().stream()
                .filter(condition -> fulfilment(condition).isEmpty())
                .toList();
    }

    /** The facts that met the conditions, with their dates, in the order of the conditions. */
    List<Named<LocalDate>> fulfilments() {
        return conditions().stream()
                .map(this::fulfilment)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Named<LocalDate>> fulfilment(String condition) {
        return condition.equals(CLOSING_INTERVIEW) && policy.completion().closingInterview()
                ? closingInterview()
                : firstInstrument(condition);
    }

    private Optional<Named<LocalDate>> closingInterview() {
        return Optional.ofNullable(facts.closingInterviewOn())
                .filter(on -> !on.isAfter(asOf))
                .map(on -> new Named<>("/facts/completion/closingInterviewOn", on));
    }

    private Optional<Named<LocalDate>> firstInstrument(String kind) {
        List<InstrumentAnswered> instruments = facts.instruments();
        return IntStream.range(0, instruments.size())
                .filter(i -> instruments.get(i).kind().equals(kind))
                .filter(i -> !instruments.get(i).on().isAfter(asOf))
                .mapToObj(i -> new Named<>(
                        "/facts/completion/instruments/" + i, instruments.get(i).on()))
                .min(Comparator.comparing(Named::fact));
    }
}
