package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;

/** A coordinator asks a man whether he wants messages and calls him the day before, on a telephone without scripts. */
class MessageJourneyIT extends Journey {

    @Test
    void a_man_who_wants_messages_is_called_the_day_before_and_a_slip_is_taken_back() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        String coordinator = group.coordinator();
        String man = manWithTelephone(group);
        sessionTomorrow(group);
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, coordinator);
        phone.navigate("/message/outbox.xhtml");
        assertThat(phone.locator("main").innerText()).contains("No hay a quién llamar ahora");

        phone.navigate("/participant/contact.xhtml?participant=" + man);
        click(phone, "#toMessages");
        assertThat(phone.locator("#consent").innerText()).contains("Todavía no se le ha preguntado");
        click(phone, "button[value=agree]");
        assertThat(phone.locator("#consent").innerText()).contains("Quiere recados");

        phone.navigate("/message/outbox.xhtml");
        assertThat(phone.locator("#calls li").innerText())
                .contains("Recordatorio de cita", "Le recordamos su cita del ", "+522281112233");
        click(phone, "button[value^='told:']");
        assertThat(phone.locator("#given").innerText()).contains("Se le dijo a las ");
        assertThat(phone.locator("#calls li").count()).isZero();
        click(phone, "button[value=take-back]");
        assertThat(phone.locator("#calls li").count()).isEqualTo(1);
        click(phone, "button[value^='not-reached:']");
        assertThat(phone.locator("#calls li").innerText()).contains("Un intento sin respuesta");

        assertThat(Records.text("""
                        SELECT GROUP_CONCAT(e.kind ORDER BY e.revision) FROM message_event e
                        JOIN message m ON m.message_ref = e.message_ref JOIN participant p ON p.id = m.participant_id
                        WHERE p.public_ref = ?
                        """, man)).isEqualTo("TOLD,TAKEN_BACK,NOT_REACHED");
        click(phone, "#calls .person a");
        assertThat(phone.locator("#told").innerText()).contains("Recordatorio", "Lo anterior fue un error");
    }

    /** Reference of the man of the group, after he said that a message may be left at his telephone. */
    private static String manWithTelephone(SomeRoll group) throws SQLException {
        String man = Records.text("""
                SELECT p.public_ref FROM participant p JOIN enrolment e ON e.participant_id = p.id
                JOIN programme_session s ON s.cohort_id = e.cohort_id WHERE s.public_ref = ?
                """, session(group));
        Records.change(
                "UPDATE participant SET telephone = '+522281112233', safe_to_leave_message = TRUE WHERE public_ref = ?",
                man);
        return man;
    }

    private static void sessionTomorrow(SomeRoll group) throws SQLException {
        Records.change("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time, planned_minutes, recorded_at,
                  recorded_by)
                SELECT NEXT VALUE FOR programme_session_seq, UUID(), s.cohort_id, 2, s.held_on + INTERVAL 1 DAY, '18:00', 150,
                  UTC_TIMESTAMP(6), s.recorded_by FROM programme_session s WHERE s.public_ref = ?
                """, session(group));
    }

    private static String session(SomeRoll group) {
        return group.address().substring(group.address().indexOf('=') + 1);
    }

    private static void click(Page page, String selector) {
        NextPage.after(page, () -> page.locator(selector).first().click());
    }
}
