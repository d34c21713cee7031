package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.intake.SomeIntake.LETTER;
import static org.reeduca.intake.SomeIntake.TODAY;
import static org.reeduca.intake.SomeIntake.WITNESSED;
import static org.reeduca.intake.SomeIntake.complete;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.participant.NeedKind;

/** When what he draws on the screen is taken as his signature. */
class DrawPaperTest {

    private static final String NAME = "[[100,100,300,200,100,200]]";

    @Test
    void he_signs_the_text_that_lay_before_him() {
        assertThat(faults(complete(), letter(NAME))).isEmpty();
        assertThat(letter(NAME).shown(complete().view())).contains(LETTER);
        assertThat(letter(NAME).signed(TODAY).way()).isEqualTo(Way.DRAWN);
    }

    @Test
    void what_he_drew_is_shown_under_his_text_and_under_no_other_version_or_language() {
        DrawnPaper drawn = new DrawnPaper(
                LETTER, Drawing.read(NAME).orElseThrow(), null, null, Instant.EPOCH, "0".repeat(64), true);
        assertThat(drawn.under(LETTER)).isTrue();
        assertThat(drawn.under(new PaperText(Paper.COMMITMENT, 2, "es", "Carta", "Me comprometo.", true, false)))
                .isFalse();
        assertThat(drawn.under(new PaperText(Paper.COMMITMENT, 1, "en", "Carta", "Me comprometo.", true, false)))
                .isFalse();
    }

    @Test
    void a_text_that_was_replaced_meanwhile_is_not_signed() {
        DrawPaper old = new DrawPaper(Paper.COMMITMENT, "0".repeat(64), NAME, false, null, null, "");
        assertThat(faults(complete(), old)).containsExactly("drawing intake.text-replaced");
        DrawPaper other = new DrawPaper(Paper.PRIVACY, LETTER.fingerprint(), NAME, false, null, null, "");
        assertThat(faults(complete(), other)).containsExactly("drawing intake.text-replaced");
    }

    @Test
    void whoever_has_not_come_or_is_not_taken_signs_nothing_here() {
        assertThat(faults(complete().notArrived(), letter(NAME))).containsExactly("drawing intake.draw-before-arrival");
        assertThat(faults(complete().decided(Decision.DECLINE), letter(NAME)))
                .containsExactly("drawing intake.draw-not-admitted");
        assertThat(faults(complete().decided(Decision.REFER), letter(NAME)))
                .containsExactly("drawing intake.draw-not-admitted");
        assertThat(faults(complete().decided(Decision.ADMIT), letter(NAME))).isEmpty();
    }

    @Test
    void an_empty_box_is_said_at_the_box() {
        assertThat(faults(complete(), letter(""))).containsExactly("drawing intake.drawing-empty");
    }

    @Test
    void what_he_needs_to_understand_the_text_is_asked_for_as_on_paper() {
        assertThat(faults(
                        complete().needs(NeedKind.INTERPRETER, "maya").needs(NeedKind.READ_ALOUD, null), letter(NAME)))
                .containsExactly("interpreter intake.interpreter-missing", "readAloud intake.aloud-missing");
    }

    @Test
    void where_the_paper_wants_a_witness_another_person_signs_beside_him() {
        assertThat(faults(complete(), witnessed(" ", "")))
                .containsExactly("witness intake.witness-name", "witnessDrawing intake.drawing-empty");
        assertThat(faults(complete(), witnessed("BRAULIO  Encino", NAME)))
                .containsExactly("witness intake.witness-himself");
        assertThat(faults(complete(), witnessed("Nadia Fresno", NAME))).isEmpty();
    }

    @Test
    void what_is_drawn_here_is_not_noted_by_hand() {
        SignPaper noted = new SignPaper(
                Paper.CONSENT, PaperState.SIGNED, Way.DRAWN, TODAY, null, true, false, null, null, null, null);
        assertThat(noted.problems(complete().view(), TODAY))
                .extracting(problem -> problem.code())
                .containsExactly("intake.way-missing");
    }

    private static DrawPaper letter(String drawing) {
        return new DrawPaper(Paper.COMMITMENT, LETTER.fingerprint(), drawing, false, null, null, "");
    }

    private static DrawPaper witnessed(@Nullable String witness, String drawing) {
        return new DrawPaper(Paper.CONSENT, WITNESSED.fingerprint(), NAME, false, null, witness, drawing);
    }

    private static List<String> faults(SomeIntake intake, DrawPaper drawn) {
        return drawn.problems(intake.view()).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
