package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeduca.journey.pages.LoginPage;
import org.reeduca.journey.pages.RollPage;

/** The roll where the network is bad, gone, or gone between a question and its answer. */
class RollOffNetworkJourneyIT extends Journey {

    @TempDir
    private Path device;

    @Test
    void eighteen_marks_and_half_a_note_survive_the_end_of_the_browser_without_a_network() throws Exception {
        SomeRoll group = SomeRoll.of(18);
        Page phone = windows.phoneKeeping(device);
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        for (int row = 0; row < 18; row++) {
            if (row % 6 == 3) {
                roll.absent(row);
            } else {
                roll.attended(row);
            }
        }
        roll.halfANote(17, "llegó con su");
        roll.awaitState(17, "En este equipo");
        assertThat(roll.tally()).isEqualTo("✓ 15 · R 0 · ✕ 3 · sin registrar 0 · por enviar: 18");
        assertThat(group.recorded()).isZero();
        String kept = telephone.kept();
        assertThat(kept).contains("key out: false").doesNotContain("Persona", "llegó", "Asistió");
        telephone.stayOffline();
        windows.end(phone);

        Page again = windows.phoneKeeping(device);
        again.context().setOffline(true);
        RollPage shown = RollPage.open(again, group.address());
        again.locator("#tally:has-text('por enviar: 18')").waitFor();
        assertThat(shown.rows()).isEqualTo(18);
        assertThat(shown.chosen(3)).isEqualTo("A");
        assertThat(shown.noteOf(17)).isEqualTo("llegó con su");
        assertThat(group.recorded()).isZero();

        again.context().setOffline(false);
        again.locator("#door").waitFor();
        Page door = again.context().waitForPage(() -> again.locator("#door a").click());
        LoginPage.shown(door).signIn(group.facilitator(), Demonstration.PASSWORD);
        RollPage signedIn = RollPage.shown(door);
        signedIn.settled();
        shown.settled();

        assertThat(group.recorded()).as("each once").isEqualTo(18);
        assertThat(group.recorded(3)).isEqualTo("ABSENT 0");
        assertThat(group.recorded(17)).isEqualTo("PRESENT 0 llegó con su");
    }

    @Test
    void a_mark_whose_answer_was_lost_is_sent_again_under_its_key_and_recorded_once() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Telephone telephone = Telephone.signedIn(windows.phoneWithoutWorker(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        List<Request> sent = telephone.sending(Telephone::loseAnswer);

        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.awaitState(0, "Guardado");

        assertThat(group.recorded()).isEqualTo(1);
        assertThat(sent).hasSize(2);
        assertThat(sent.stream()
                        .map(one -> one.headers().get("idempotency-key"))
                        .distinct())
                .as("one key")
                .hasSize(1);
        assertThat(sent).allSatisfy(one -> assertThat(one.postDataBuffer()).hasSizeLessThanOrEqualTo(1024));
    }

    @Test
    void a_mark_changed_before_a_lost_answer_is_known_is_no_conflict_with_oneself() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Telephone telephone = Telephone.signedIn(windows.phoneWithoutWorker(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        List<Request> sent = telephone.sending(Telephone::loseAnswer);

        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.attended(0);
        roll.awaitState(0, "Guardado");

        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
        assertThat(group.recorded()).as("absent, then attended").isEqualTo(2);
    }

    @Test
    void a_mark_of_somebody_who_gave_notice_is_taken_back_before_it_was_sent() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        group.noticed(0);
        Telephone telephone = Telephone.signedIn(windows.phoneWithoutWorker(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.sending(Route::abort);

        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.undo();

        assertThat(group.recorded()).as("nothing is left to be sent").isZero();
    }

    @Test
    void an_attendance_of_somebody_who_gave_notice_whose_answer_was_lost_is_no_conflict_with_oneself()
            throws Exception {
        SomeRoll group = SomeRoll.of(1);
        group.noticed(0);
        Telephone telephone = Telephone.signedIn(windows.phoneWithoutWorker(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.sending(Telephone::loseAnswer);

        roll.attended(0);
        roll.awaitState(0, "En este equipo");
        roll.absent(0);
        roll.awaitState(0, "Guardado");

        assertThat(group.recorded(0)).isEqualTo("ABSENT 0");
        assertThat(group.recorded()).as("attended, then absent").isEqualTo(2);
    }

    @Test
    void what_a_colleague_recorded_alike_is_no_lost_answer_of_ones_own() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Telephone telephone = Telephone.packed(windows.phone(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        roll.attended(0);
        roll.awaitState(0, "En este equipo");
        RollPage betos = openRoll(windows.phone(), group.otherFacilitator(), group);
        betos.absent(0);
        betos.settled();

        telephone.online();
        roll.awaitState(0, "Beto de Prueba marcó «Falta» a las");
        assertThat(group.recorded(0)).as("nothing is overwritten").isEqualTo("ABSENT 0");
    }

    @Test
    void a_mark_whose_answer_was_lost_is_not_called_saved_when_somebody_else_marked_since() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phoneWithoutWorker();
        Telephone telephone = Telephone.signedIn(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        Page other = windows.phone();
        signIn(other, group.otherFacilitator());
        List<Request> sent = telephone.sending(route -> {
            Telephone.loseAnswer(route);
            telephone.offline();
        });
        roll.attended(0);
        roll.awaitState(0, "En este equipo");
        phone.waitForCondition(() -> !sent.isEmpty());
        RollPage betos = RollPage.open(other, group.address());
        betos.absent(0);
        betos.settled();

        telephone.online();
        roll.awaitState(0, "Beto de Prueba marcó «Falta» a las");
        roll.answer(0, "Conservar lo que ya está");
        roll.settled();

        assertThat(roll.chosen(0)).isEqualTo("A");
        assertThat(group.recorded()).isEqualTo(2);
    }

    @Test
    void a_mark_made_before_the_session_was_moved_is_refused_with_a_sentence_and_stays() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        group.moved();
        telephone.leaveOffline();

        telephone.online();
        RollPage reloaded = RollPage.open(phone, group.address());
        reloaded.awaitState(0, "La sesión se movió al");
        assertThat(reloaded.chosen(0)).isEqualTo("A");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void a_server_that_starts_again_stops_no_mark() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Telephone telephone = Telephone.signedIn(windows.phoneWithoutWorker(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        List<Request> sent = telephone.sending(route -> route.fulfill(
                new Route.FulfillOptions().setStatus(503).setBody("<html><body>Unavailable</body></html>")));

        roll.attended(0);
        roll.absent(1);
        roll.awaitState(0, "Guardado");
        roll.awaitState(1, "Guardado");

        assertThat(group.recorded()).isEqualTo(2);
        assertThat(sent).hasSizeGreaterThan(2);
    }

    @Test
    void what_was_marked_for_a_session_cancelled_meanwhile_is_answered_beside_each_man_and_stays() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Telephone telephone = Telephone.packed(windows.phone(), group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.attended(0);
        roll.absent(1);
        roll.awaitState(1, "En este equipo");
        group.cancelled();
        roll.tryReview();

        telephone.online();
        roll.awaitState(0, "La sesión no se llevó a cabo");
        roll.awaitState(1, "La sesión no se llevó a cabo");
        assertThat(roll.chosen(1)).isEqualTo("A");
        assertThat(group.recorded()).isZero();
    }
}
