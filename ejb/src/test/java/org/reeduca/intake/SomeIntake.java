package org.reeduca.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Kind;
import org.reeduca.intake.Criterion.Target;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.participant.FullName;
import org.reeduca.participant.Need;
import org.reeduca.participant.NeedKind;
import org.reeduca.programme.Bilingual;

/** An intake that may be decided: an adult man, everything signed, interviewed and screened, unless a test says otherwise. */
final class SomeIntake {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private @Nullable LocalDate born = LocalDate.of(1990, 1, 1);
    private boolean woman;
    private boolean curp = true;
    private boolean tied;
    private boolean interviewed = true;
    private @Nullable RiskLevel risk = RiskLevel.LOW;
    private boolean screenedByCaller;
    private boolean arrived = true;
    private @Nullable Decided decided;
    private final Map<Paper, PaperState> papers = new EnumMap<>(Paper.class);
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    private SomeIntake() {
        for (Paper paper : Paper.values()) {
            papers.put(paper, PaperState.SIGNED);
        }
        answers.put("WITHIN_REACH", Answer.YES);
        answers.put("PSYCHOSIS", Answer.NO);
    }

    static final PaperText LETTER = new PaperText(Paper.COMMITMENT, 1, "es", "Carta", "Me comprometo.", true, false);
    static final PaperText WITNESSED = new PaperText(Paper.CONSENT, 2, "es", "Consentimiento", "Acepto.", true, true);

    static SomeIntake complete() {
        return new SomeIntake();
    }

    SomeIntake born(@Nullable LocalDate day) {
        born = day;
        return this;
    }

    SomeIntake woman() {
        woman = true;
        return this;
    }

    SomeIntake withoutCurp() {
        curp = false;
        return this;
    }

    SomeIntake tied() {
        tied = true;
        return this;
    }

    SomeIntake notArrived() {
        arrived = false;
        return this;
    }

    SomeIntake decided(Decision outcome) {
        decided = new Decided(1, outcome, TODAY, "Carmen", null, null, null, List.of());
        return this;
    }

    SomeIntake notInterviewed() {
        interviewed = false;
        return this;
    }

    SomeIntake risk(@Nullable RiskLevel level, boolean byCaller) {
        risk = level;
        screenedByCaller = byCaller;
        return this;
    }

    SomeIntake paper(Paper paper, PaperState state) {
        papers.put(paper, state);
        return this;
    }

    SomeIntake answered(String code, Answer answer) {
        answers.put(code, answer);
        return this;
    }

    SomeIntake needs(NeedKind kind, @Nullable String language) {
        needs.add(new Need(kind, language, null, TODAY, null));
        return this;
    }

    IntakeView view() {
        IntakeMan man = new IntakeMan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new FullName("Braulio", "Encino", null),
                "XAL-1",
                TODAY.minusDays(20));
        Signed signed = new Signed(papers);
        RiskLevel level = risk;
        return new IntakeView(
                man,
                born,
                woman,
                curp,
                false,
                arrived ? TODAY : null,
                new IntakeFacts(
                        arrived,
                        true,
                        1,
                        AttemptResult.SPOKE,
                        null,
                        false,
                        true,
                        signed,
                        interviewed,
                        level != null,
                        null),
                needs,
                List.of(
                        criterion("WITHIN_REACH", Kind.INCLUSION),
                        criterion("PSYCHOSIS", Kind.EXCLUSION),
                        criterion("REFUSED_TO_SIGN", Kind.EXCLUSION),
                        criterion("NOT_OF_AGE", Kind.EXCLUSION),
                        criterion("WOMAN", Kind.EXCLUSION),
                        criterion("NO_CURP", Kind.NEVER),
                        criterion("DENIES", Kind.NEVER)),
                interviewed ? new Interview(TODAY, "Eva", answers, null, false) : null,
                level == null ? null : new Screening("Guía", "1", level, TODAY, "Eva", screenedByCaller, false),
                List.of(),
                List.of(LETTER, WITNESSED),
                List.of(),
                tied,
                List.of(),
                List.of(),
                decided,
                true,
                TODAY);
    }

    private static Criterion criterion(String code, Kind kind) {
        return new Criterion(1, code, kind, new Bilingual(code, code), kind == Kind.NEVER ? null : Target.HEALTH);
    }
}
