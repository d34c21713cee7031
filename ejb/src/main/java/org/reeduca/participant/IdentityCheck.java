package org.reeduca.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.IdentityFault.Field;
import org.reeduca.shared.Curp;
import org.reeduca.shared.PersonName;

/**
 * Whether what was typed about a man can be true, and whether he is one for this programme: a man of age.
 *
 * <p>A CURP has to agree with the birth date, the sex and the state that were typed; where one of them was left out, the
 * CURP tells it. Without a CURP a reason is needed.
 */
final class IdentityCheck {

    /** Nobody older is alive; a year before is a slip. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final TypedIdentity typed;
    private final List<BirthState> states;
    private final LocalDate today;
    private final Optional<Curp> curp;

    /**
     * @param states every state of birth there is
     * @param today day on which he is asked, at his centre
     */
    IdentityCheck(TypedIdentity typed, List<BirthState> states, LocalDate today) {
        this.typed = typed;
        this.states = List.copyOf(states);
        this.today = today;
        this.curp = Optional.ofNullable(typed.curp()).flatMap(Curp::parse);
    }

    /**
     * Everything that is wrong, in the order of the fields. Of a minor, or of a woman, only that: nothing else about them
     * is asked for.
     */
    List<IdentityFault> faults() {
        List<IdentityFault> faults = new ArrayList<>(notForThisProgramme());
        if (faults.isEmpty()) {
            addFaultsOfName(faults);
            addFaultsOfBirthDate(faults);
            addFaultsOfCurp(faults);
        }
        return faults;
    }

    private List<IdentityFault> notForThisProgramme() {
        List<IdentityFault> faults = new ArrayList<>();
        if (isMinor(typed.birthDate())) {
            faults.add(IdentityFault.of(Field.BIRTH_DATE, "participant.minor"));
        } else if (isMinor(curp.map(Curp::birthDate).orElse(null))) {
            faults.add(IdentityFault.of(Field.CURP, "participant.minor"));
        }
        if (typed.sex() == Sex.WOMAN) {
            faults.add(IdentityFault.of(Field.SEX, "participant.woman"));
        } else if (typed.sex() == null && curp.map(Curp::sex).orElse('?') == Sex.WOMAN.letter()) {
            faults.add(IdentityFault.of(Field.CURP, "participant.woman"));
        }
        return faults;
    }

    private boolean isMinor(@Nullable LocalDate born) {
        return born != null && !born.isAfter(today) && Age.isMinor(born, today);
    }

    private void addFaultsOfName(List<IdentityFault> faults) {
        if (!isName(typed.given())) {
            faults.add(IdentityFault.of(Field.GIVEN, "participant.given-missing"));
        }
        if (!isName(typed.firstSurname())) {
            faults.add(IdentityFault.of(Field.FIRST_SURNAME, "participant.surname-missing"));
        }
    }

    private static boolean isName(@Nullable String text) {
        return text != null && PersonName.looksWritten(text);
    }

    private void addFaultsOfBirthDate(List<IdentityFault> faults) {
        LocalDate born = typed.birthDate();
        if (born != null && born.isAfter(today)) {
            faults.add(IdentityFault.of(Field.BIRTH_DATE, "participant.birth-date-ahead"));
        } else if (born != null && born.isBefore(EARLIEST_BIRTH)) {
            faults.add(IdentityFault.of(Field.BIRTH_DATE, "participant.birth-date-long-ago"));
        }
    }

    private void addFaultsOfCurp(List<IdentityFault> faults) {
        String written = typed.curp();
        if (written == null) {
            if (typed.curpMissingReason() == null) {
                faults.add(IdentityFault.of(Field.CURP_MISSING_REASON, "participant.curp-or-reason"));
            }
            return;
        }
        if (typed.curpMissingReason() != null) {
            faults.add(IdentityFault.of(Field.CURP_MISSING_REASON, "participant.curp-and-reason"));
        }
        if (curp.isPresent()) {
            addContradictions(curp.get(), faults);
        } else {
            boolean digit = Curp.faultOf(Curp.tidy(written)).orElse(null) == Curp.Fault.CHECK_DIGIT;
            faults.add(IdentityFault.of(Field.CURP, digit ? "participant.curp-digit" : "participant.curp-form"));
        }
    }

    private void addContradictions(Curp key, List<IdentityFault> faults) {
        Sex sex = typed.sex();
        BirthState state = state(typed.birthState());
        for (Curp.Contradiction contradiction : key.contradictions(
                typed.birthDate(), sex == null ? null : sex.letter(), state == null ? null : state.curpCode())) {
            faults.add(
                    switch (contradiction) {
                        case BIRTH_DATE -> IdentityFault.of(Field.CURP, "participant.curp-birth-date", key.birthDate());
                        case SEX -> IdentityFault.of(Field.CURP, "participant.curp-sex", Sex.of(key.sex()));
                        case ENTITY ->
                            IdentityFault.of(Field.CURP, "participant.curp-birth-state", nameOf(key.entity()));
                    });
        }
    }

    /**
     * What the file will say; what was left out is taken from the CURP.
     *
     * @throws org.reeduca.shared.BusinessRuleViolation the first of the {@link #faults}
     */
    Particulars particulars() {
        List<IdentityFault> faults = faults();
        if (!faults.isEmpty()) {
            throw faults.get(0).violation();
        }
        PersonName name = PersonName.ofParts(typed.given(), typed.firstSurname(), typed.secondSurname());
        LocalDate born = typed.birthDate();
        Sex sex = typed.sex();
        String state = typed.birthState();
        return new Particulars(
                new FullName(Objects.requireNonNull(name.given()), Objects.requireNonNull(name.first()), name.second()),
                new Identity(
                        curp.map(Curp::value).orElse(null),
                        typed.curpMissingReason(),
                        born == null ? curp.map(Curp::birthDate).orElse(null) : born),
                sex == null ? curp.map(key -> Sex.of(key.sex())).orElse(null) : sex,
                state == null ? curp.flatMap(key -> coded(key.entity())).orElse(null) : state);
    }

    private @Nullable BirthState state(@Nullable String code) {
        return states.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> coded(String entity) {
        return states.stream()
                .filter(state -> state.curpCode().equals(entity))
                .map(BirthState::code)
                .findFirst();
    }

    private String nameOf(String entity) {
        return states.stream()
                .filter(state -> state.curpCode().equals(entity))
                .map(BirthState::name)
                .findFirst()
                .orElse(entity);
    }
}
