package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.DrawPaper;
import org.reeduca.intake.DrawnPaper;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.PaperText;
import org.reeduca.intake.SignPaper;
import org.reeduca.intake.Signature;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.Sha256;

/** What a man draws under a paper on the device of the centre: bound to its text, kept as it is, and read with a trace. */
@ExtendWith(ArquillianExtension.class)
class DrawnSignatureIT {

    private static final String NAME = "[[100,100,300,200,100,200],[400,150]]";

    @Inject
    private AdmissionService admissions;

    @Test
    void what_he_draws_is_kept_with_the_text_that_lay_before_him_and_each_look_at_it_is_written_down()
            throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = arrived(centre);
        draw(centre, order, NAME);

        IntakeView view = as(centre.evaluator(), () -> admissions.openIntake(order));
        assertThat(view.facts().signed().holds(Paper.COMMITMENT)).isTrue();
        assertThat(view.signatures()).extracting(Signature::way).containsExactly(Way.DRAWN);
        DrawnPaper drawn = as(centre.coordinator(), () -> admissions.openDrawing(order, Paper.COMMITMENT));
        assertThat(drawn.intact()).isTrue();
        assertThat(drawn.drawing().path()).isEqualTo("M100 100L300 200L100 200M400 150h0");
        assertThat(drawn.text()).isEqualTo(text(view, "es"));
        assertThat(drawn.witness()).isNull();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE action = 'OPEN_SIGNATURE' AND user_login = ?"
                                + " AND participant_ref = ?",
                        centre.coordinator(),
                        view.man().man().toString()))
                .isEqualTo(1);
    }

    @Test
    void a_drawing_that_was_taken_back_is_shown_no_more_and_stays() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = arrived(centre);
        draw(centre, order, NAME);
        as(
                centre.evaluator(),
                () -> admissions.sign(
                        order,
                        new SignPaper(
                                Paper.COMMITMENT,
                                PaperState.WITHDRAWN,
                                null,
                                centre.today(),
                                null,
                                false,
                                false,
                                null,
                                null,
                                null,
                                null),
                        "es"));
        assertThat(as(centre.evaluator(), () -> admissions.openDrawing(order, Paper.COMMITMENT)))
                .isNull();
        assertThat(drawings(centre, order)).isEqualTo(1);
    }

    @Test
    void an_old_text_an_empty_box_and_a_man_who_has_not_come_are_refused_and_leave_nothing() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = arrived(centre);
        Refused.byRule(
                "intake.text-replaced",
                () -> as(centre.evaluator(), () -> admissions.draw(order, paper("0".repeat(64), NAME))));
        Refused.byRule("intake.drawing-empty", () -> draw(centre, order, ""));
        Refused.byRule("intake.drawing-large", () -> draw(centre, order, "[" + " ".repeat(40_000)));
        UUID expected = centre.order(centre.today().minusDays(3));
        Refused.byRule("intake.draw-before-arrival", () -> draw(centre, expected, NAME));
        assertThat(Sql.number("SELECT COUNT(*) FROM intake_signature WHERE order_id = ?", centre.key(order)))
                .isZero();
    }

    @Test
    void reception_another_centre_and_who_may_not_read_a_restricted_file_have_no_key_to_it() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = arrived(centre);
        draw(centre, order, NAME);
        String stranger = new SomeIntakes().coordinator();
        Refused.notFound(() -> as(stranger, () -> admissions.openDrawing(order, Paper.COMMITMENT)));
        assertThatThrownBy(() -> as(centre.receptionist(), () -> admissions.openDrawing(order, Paper.COMMITMENT)))
                .isInstanceOf(EJBAccessException.class);
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE id ="
                        + " (SELECT participant_id FROM court_order WHERE public_ref = ?)",
                order.toString());
        Refused.notFound(() -> as(centre.evaluator(), () -> admissions.openDrawing(order, Paper.COMMITMENT)));
        assertThat(as(centre.coordinator(), () -> admissions.openDrawing(order, Paper.COMMITMENT)))
                .isNotNull();
    }

    @Test
    void the_database_refuses_another_text_another_seal_markup_and_any_change() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = arrived(centre);
        draw(centre, order, NAME);
        String text =
                Sql.text("SELECT text_sha256 FROM intake_drawing WHERE signature_id = ?", signature(centre, order));
        String other = Sha256.of("another text");
        Refused.byDatabase("ck_intake_drawing_seal", () -> beside(centre, order, text, NAME, other));
        Refused.byDatabase("another text lay before him", () -> beside(centre, order, other, NAME, seal(other, NAME)));
        String markup = "[[1,2,3,4,\"<svg>\"]]";
        Refused.byDatabase("ck_intake_drawing_strokes", () -> beside(centre, order, text, markup, seal(text, markup)));
        Refused.byDatabase(
                "append-only",
                () -> Sql.run(
                        "UPDATE intake_drawing SET strokes = '[[1,1,9,9]]' WHERE signature_id = ?",
                        signature(centre, order)));
        Refused.byDatabase(
                "append-only",
                () -> Sql.run("DELETE FROM intake_drawing WHERE signature_id = ?", signature(centre, order)));
        assertThat(drawings(centre, order)).isEqualTo(1);
    }

    /** Writes a drawing of a witness past the service, for the signature that is there. */
    private static void beside(SomeIntakes centre, UUID order, String text, String strokes, String seal)
            throws SQLException {
        Sql.run(
                "INSERT INTO intake_drawing (signature_id, drawer, witness, strokes, text_sha256, seal_sha256) VALUES (?,"
                        + " 'WITNESS', 'Nadia Fresno', ?, ?, ?)",
                signature(centre, order),
                strokes,
                text,
                seal);
    }

    private static String seal(String text, String strokes) {
        return Sha256.of(text + "\n" + strokes);
    }

    private static UUID arrived(SomeIntakes centre) throws SQLException {
        UUID order = centre.order(centre.today().minusDays(3));
        Sql.run("UPDATE court_order SET arrived_on = ? WHERE public_ref = ?", centre.today(), order.toString());
        return order;
    }

    private void draw(SomeIntakes centre, UUID order, String strokes) throws Exception {
        IntakeView view = as(centre.evaluator(), () -> admissions.openIntake(order));
        as(
                centre.evaluator(),
                () -> admissions.draw(order, paper(text(view, "es").fingerprint(), strokes)));
    }

    private static DrawPaper paper(String text, String strokes) {
        return new DrawPaper(Paper.COMMITMENT, text, strokes, false, null, null, "");
    }

    private static PaperText text(IntakeView view, String language) {
        return view.papers().stream()
                .filter(one -> one.paper() == Paper.COMMITMENT && one.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static long signature(SomeIntakes centre, UUID order) throws SQLException {
        return Sql.number("SELECT MAX(id) FROM intake_signature WHERE order_id = ?", centre.key(order));
    }

    private static long drawings(SomeIntakes centre, UUID order) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM intake_drawing w JOIN intake_signature s ON s.id = w.signature_id WHERE s.order_id = ?",
                centre.key(order));
    }
}
