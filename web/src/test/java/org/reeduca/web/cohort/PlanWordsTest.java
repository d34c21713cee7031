package org.reeduca.web.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.cohort.Proposal;
import org.reeduca.cohort.planning.Change;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Skip;
import org.reeduca.cohort.planning.Slot;
import org.reeduca.programme.Bilingual;
import org.reeduca.web.faces.SomeRequest;

/** The sentences about plans. */
class PlanWordsTest {

    private static final PlanWords ES = in(new Locale("es", "MX"));
    private static final PlanWords EN = in(Locale.ENGLISH);
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-10-19T18:00");
    private static final Bilingual HURRICANE = new Bilingual("Huracán", "Huracán");

    @ParameterizedTest
    @EnumSource
    void everything_that_speaks_against_a_plan_has_a_sentence(Finding.Kind kind) {
        Finding finding = new Finding(kind, "2026-04", 3, MONDAY, HURRICANE, true);

        assertThat(ES.finding(finding)).contains("2026-04").contains("sesión 3").doesNotContain("???");
        assertThat(EN.finding(finding))
                .contains("2026-04")
                .contains("session 3")
                .doesNotContain("???");
    }

    @Test
    void a_closed_day_that_was_named_says_why_it_is_closed() {
        Finding finding = new Finding(Finding.Kind.CLOSED_DAY, "2026-04", 3, MONDAY, HURRICANE, false);

        assertThat(ES.finding(finding))
                .isEqualTo("Grupo 2026-04, sesión 3, lun 19 oct, 18:00 h: ese día no se trabaja: Huracán.");
    }

    @Test
    void a_day_that_was_stepped_over_says_its_layer_and_its_reason() {
        Skip skip = new Skip(MONDAY.toLocalDate(), new ClosedDay(MONDAY.toLocalDate(), HURRICANE, Layer.ZONE));

        assertThat(ES.skip(skip)).isEqualTo("lunes 19 de octubre de 2026: Huracán (cierre de la zona)");
        assertThat(ES.skip(new Skip(MONDAY.toLocalDate(), null)))
                .isEqualTo("lunes 19 de octubre de 2026: el grupo ya tiene sesión ese día");
    }

    @Test
    void weekly_hours_are_one_or_two() {
        Slot monday = new Slot(DayOfWeek.MONDAY, LocalTime.of(18, 0));
        Slot thursday = new Slot(DayOfWeek.THURSDAY, LocalTime.of(17, 30));

        assertThat(ES.slots(List.of(monday))).isEqualTo("lunes 18:00 h");
        assertThat(ES.slots(List.of(monday, thursday))).isEqualTo("lunes 18:00 h y jueves 17:30 h");
        assertThat(EN.slots(List.of(monday, thursday))).isEqualTo("Monday 18:00 and Thursday 17:30");
    }

    @Test
    void ec_01_a_notice_has_the_dates_that_go_and_come_and_nothing_else() {
        Proposal.OfGroup group = group(
                change(Change.Kind.CANCELLED, MONDAY, null),
                change(Change.Kind.ADDED, null, MONDAY.plusWeeks(1)),
                change(Change.Kind.MOVED, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2)),
                change(Change.Kind.MOVED, MONDAY.plusWeeks(2), MONDAY.plusWeeks(3)));

        assertThat(ES.notice(group))
                .containsExactly(
                        "La cita del lunes 19 de octubre de 2026, 18:00 h no se realiza.",
                        "Nueva cita: lunes 9 de noviembre de 2026, 18:00 h.");
    }

    @Test
    void each_change_says_what_was_and_what_will_be() {
        assertThat(List.of(
                        said(change(Change.Kind.MOVED, MONDAY, MONDAY.plusWeeks(1))),
                        said(change(Change.Kind.CANCELLED, MONDAY, null)),
                        said(change(Change.Kind.ADDED, null, MONDAY)),
                        said(change(Change.Kind.RESTORED, null, MONDAY)),
                        said(change(Change.Kind.REMOVED, MONDAY, null))))
                .containsExactly(
                        "lun 19 oct, 18:00 h > lun 26 oct, 18:00 h",
                        "lun 19 oct, 18:00 h > cancelada",
                        "— > lun 19 oct, 18:00 h",
                        "cancelada > lun 19 oct, 18:00 h",
                        "lun 19 oct, 18:00 h > —");
    }

    private static String said(Change change) {
        return ES.before(change) + " > " + ES.after(change);
    }

    private static Change change(Change.Kind kind, @Nullable LocalDateTime before, @Nullable LocalDateTime after) {
        return new Change(kind, UUID.randomUUID(), 3, before, after, 150, 1);
    }

    private static Proposal.OfGroup group(Change... changes) {
        LocalDate day = MONDAY.toLocalDate();
        return new Proposal.OfGroup(
                UUID.randomUUID(), "2026-04", 12, List.of("Irene Coral"), day, day, null, List.of(changes), List.of());
    }

    private static PlanWords in(Locale locale) {
        SomeRequest request = SomeRequest.in(locale);
        return new PlanWords(request.messages(), request.dates(), request.language());
    }
}
