package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.IntakePages;
import org.reeduca.journey.pages.SeatPages;

/** From an order that was received to a place on the waiting list, with one slip in each form. */
class IntakeJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> HOLD =
            List.of("USES_VIOLENCE", "FOLLOWS_A_GROUP", "ACCEPTS_RULES", "WITHIN_REACH");
    private static final List<String> DO_NOT_HOLD = List.of(
            "PSYCHOSIS",
            "DETOX_FIRST",
            "ACUTE_PLAN",
            "THREATENS",
            "SPECIALIST_OFFENCE",
            "TIED_IN_EVERY_GROUP",
            "SECURITY",
            "SHARED_BUILDING");

    @Test
    void from_the_order_to_the_waiting_list_with_one_slip_in_each_form() throws Exception {
        SomeNewcomer man = SomeNewcomer.sent();
        Page desk = windows.desk();
        signIn(desk, man.coordinator());
        IntakePages intake = IntakePages.of(desk, man.order());
        assertThat(SeatPages.ofMan(desk, man.file()).whatIsMissing()).contains("falta decidir su admisión");

        reach(intake, man.today());
        Page reception = windows.phone();
        signIn(reception, man.receptionist());
        IntakePages front = IntakePages.of(reception, man.order());
        assertThat(front.visits()).contains("Encino").doesNotContain("Entrevista");
        front.came();
        assertThat(front.visits()).contains("Llegó");

        sign(intake.open("papers"), man.today(), "PAPER");
        interview(intake.open("interview"), man.today());
        intake.open("decision").pick("decisionForm:outcome", "ADMIT").press("decisionForm:decide");
        assertThat(intake.errors()).contains("Faltan firmas");
        sign(intake.open("papers"), man.today(), "THUMBPRINT");
        intake.open("papers")
                .choose("paperForm:way", "En papel")
                .type("paperForm:on", TYPED.format(man.today()))
                .press("paperForm:sign");
        assertThat(intake.open("view").next()).contains("Decidir");
        intake.open("decision").pick("decisionForm:outcome", "ADMIT").press("decisionForm:decide");
        assertThat(intake.notice()).contains("Se registró la decisión");
        assertThat(man.record()).isEqualTo("1 ADMIT");

        SeatPages seat = SeatPages.ofMan(desk, man.file());
        seat.fill("hoursForm:since", "01/01/2020").press("hoursForm:wait");
        assertThat(seat.errorAt("hoursForm:since")).contains("demasiado lejos");
        seat.fill("hoursForm:since", TYPED.format(man.today())).press("hoursForm:wait");
        assertThat(SeatPages.waitingList(desk).waiting())
                .singleElement()
                .asString()
                .contains("Encino");
        assertThat(man.record()).isEqualTo("1 ADMIT 1");
    }

    private static void reach(IntakePages intake, LocalDate today) {
        intake.open("contact").unfold("newAttempt");
        intake.type("attemptForm:day", TYPED.format(today))
                .type("attemptForm:hour", "11:00")
                .choose("attemptForm:channel", "Teléfono")
                .chooseFirst("attemptForm:line")
                .choose("attemptForm:result", "Se dejó recado")
                .type("attemptForm:note", "Llamar por la tarde")
                .press("attemptForm:noteAttempt");
        assertThat(intake.errors()).contains("dejar recado");
        assertThat(intake.value("attemptForm:note")).as("nothing typed is lost").isEqualTo("Llamar por la tarde");
        intake.choose("attemptForm:result", "Se habló con él").press("attemptForm:noteAttempt");
        assertThat(intake.notice()).contains("Se anotó el intento");

        intake.unfold("newAppointment");
        intake.type("appointmentForm:day", TYPED.format(today))
                .type("appointmentForm:start", "15:00")
                .type("appointmentForm:minutes", "5")
                .choose("appointmentForm:room", "Sala Uno")
                .choose("appointmentForm:person", "Carmen de Prueba")
                .press("appointmentForm:schedule");
        assertThat(intake.errors()).contains("de 10 a 240 minutos");
        intake.type("appointmentForm:minutes", "60").press("appointmentForm:schedule");
        assertThat(intake.notice()).contains("Se dio la cita");
    }

    private static void sign(IntakePages intake, LocalDate today, String way) {
        intake.type("paperForm:on", TYPED.format(today));
        if (way.equals("PAPER")) {
            intake.press("paperForm:sign");
            assertThat(intake.errors()).contains("Elija cómo firmó");
            intake.choose("paperForm:way", "En papel");
        } else {
            intake.choose("paperForm:way", "Huella ante testigos")
                    .type("paperForm:firstWitness", "Nadia Fresno")
                    .press("paperForm:sign");
            assertThat(intake.errors()).contains("dos testigos");
            intake.type("paperForm:secondWitness", "Omar Sauce");
        }
        intake.press("paperForm:sign");
        assertThat(intake.notice()).contains("Se guardó la firma");
    }

    private static void interview(IntakePages intake, LocalDate today) {
        intake.type("interviewForm:heldOn", TYPED.format(today)).press("interviewForm:save");
        assertThat(intake.errors()).contains("Elija una respuesta: Acepta las reglas del programa");
        HOLD.forEach(code -> intake.pick(code, "YES"));
        DO_NOT_HOLD.forEach(code -> intake.pick(code, "NO"));
        intake.press("interviewForm:save");
        assertThat(intake.notice()).contains("Se guardó la entrevista");
        intake.type("screeningForm:instrument", "Guía del centro")
                .type("screeningForm:instrumentVersion", "1")
                .choose("screeningForm:level", "Medio")
                .type("screeningForm:appliedOn", "31/02/2026")
                .press("screeningForm:screen");
        assertThat(intake.errors()).contains("esa fecha no existe");
        assertThat(intake.value("screeningForm:appliedOn")).isEqualTo("31/02/2026");
        intake.type("screeningForm:appliedOn", TYPED.format(today)).press("screeningForm:screen");
        assertThat(intake.notice()).contains("Se guardó el tamizaje");
    }
}
