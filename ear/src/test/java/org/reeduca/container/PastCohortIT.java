package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;
import org.reeduca.matrix.MatrixService;
import org.reeduca.matrix.PastCohort;
import org.reeduca.matrix.PastMan;
import org.reeduca.matrix.PastMan.Change;
import org.reeduca.transfer.TransferAnswerService;

/** A group as it stood on a day: what was known when, who may ask, at what cost. */
@ExtendWith(ArquillianExtension.class)
class PastCohortIT {

    private static final String PASSWORD = "una frase que nadie adivina 8";
    private static final int MOST_STATEMENTS = 12;

    @Inject
    private MatrixService matrices;

    @Inject
    private TransferAnswerService answers;

    @Test
    void a_correction_a_late_membership_and_one_that_was_none_are_told() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID corrected = group.men().get(0);
        UUID same = group.men().get(1);
        UUID mistaken = group.men().get(2);
        UUID session = group.session(1, ago(group, 2));
        SomeMark.in(group, session).absent(corrected).attended(same).attended(mistaken);
        Instant then = moment();
        SomeMark.in(group, session).correctedToAttended(corrected, "firmó la hoja");
        Sql.run(
                "UPDATE enrolment SET to_on = from_on, ending_reason = 'MISTAKE' WHERE participant_id = ?",
                SomeCohort.id(mistaken));
        UUID late = group.addMan(ago(group, 5));

        PastCohort past = past(group, group.today(), then);

        assertThat(past.men())
                .extracting(man -> man.person().ref())
                .containsExactlyInAnyOrder(corrected, same, mistaken, late);
        assertThat(change(past, corrected)).isEqualTo(Change.CORRECTED);
        assertThat(change(past, same)).isEqualTo(Change.NONE);
        assertThat(change(past, mistaken)).isEqualTo(Change.LEFT);
        assertThat(change(past, late)).isEqualTo(Change.JOINED);
        assertThat(line(past, corrected).orders().get(0).evaluation().tally().unexcused())
                .isEqualTo(1);
        assertThat(past(group, group.today(), Instant.now()).men())
                .allMatch(man -> man.change() == Change.NONE)
                .hasSize(3);
    }

    @Test
    void what_is_ahead_and_what_was_before_the_group_is_refused() throws Exception {
        Instant before = Instant.now().minusSeconds(60);
        SomeCohort group = SomeCohort.of(1);

        Refused.byRule("standing.day-ahead", () -> past(group, group.today().plusDays(1), Instant.now()));
        Refused.byRule(
                "standing.instant-ahead",
                () -> past(group, group.today(), Instant.now().plusSeconds(3600)));
        Refused.byRule("matrix.before-group", () -> past(group, group.today(), before));
    }

    @Test
    void whoever_may_not_open_the_group_does_not_find_its_past() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();

        for (String stranger : List.of(SomeCohort.of(0).coordinator(), colleague)) {
            Refused.notFound(() -> as(stranger, () -> matrices.openPast(group.cohort(), group.today(), Instant.now())));
        }
    }

    @Test
    void a_restricted_file_is_not_among_the_men_of_a_facilitator() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(0);
        Sql.run("UPDATE participant SET restricted = TRUE WHERE public_ref = ?", man.toString());

        assertThat(as(group.facilitator(), () -> matrices.openPast(group.cohort(), group.today(), Instant.now()))
                        .men())
                .hasSize(1)
                .noneMatch(line -> line.person().ref().equals(man));
        assertThat(past(group, group.today(), Instant.now()).men()).hasSize(2);
    }

    @Test
    void of_a_man_who_went_to_another_centre_no_order_is_shown_even_on_a_day_before() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.open();
        Instant before = moment();
        some.accept(answers, offer);

        PastCohort past = past(some.from(), some.from().today().minusDays(1), before);

        assertThat(line(past, some.man()).orders()).isEmpty();
    }

    @Test
    void the_cost_is_the_same_for_3_and_24_men() throws Exception {
        long few = statements(3);
        long many = statements(24);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private long statements(int size) throws Exception {
        SomeCohort group = SomeCohort.of(size);
        SomeMark session = SomeMark.in(group, group.session(1, ago(group, 2)));
        for (UUID man : group.men()) {
            session.attended(man);
        }
        Instant then = moment();
        past(group, group.today(), then);
        return SqlCount.usual(() -> past(group, group.today(), then)) - 2;
    }

    @Test
    void a_machine_is_answered_the_same_and_told_what_it_may_not_ask() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        Sql.run(
                "UPDATE app_user SET password_hash = ? WHERE login = ?",
                PasswordHash.of(PASSWORD).text(),
                group.coordinator());
        Browser carla = new Browser();
        carla.signIn(group.coordinator(), PASSWORD);
        String path = "/api/v1/cohorts/" + group.cohort() + "/standings";

        assertThat(carla.get(path + "?asOf=" + group.today()).body())
                .contains("\"participant\":\"" + group.men().get(0), "\"change\":\"NONE\"", "\"correctedSince\":false")
                .doesNotContain("Prueba");
        assertThat(carla.get(path + "?asOf=" + group.today().plusDays(2)).statusCode())
                .isEqualTo(400);
        assertThat(carla.get(path + "?asOf=" + group.today() + "&knownAt=2001-01-01T00:00:00Z")
                        .body())
                .contains("Nothing was recorded about the group");
        assertThat(carla.get(path.replace(
                                        group.cohort().toString(),
                                        UUID.randomUUID().toString()) + "?asOf=2026-01-05")
                        .statusCode())
                .isEqualTo(404);
    }

    private PastCohort past(SomeCohort group, LocalDate asOf, Instant knownAt) throws Exception {
        return as(group.coordinator(), () -> matrices.openPast(group.cohort(), asOf, knownAt));
    }

    private static Change change(PastCohort past, UUID man) {
        return line(past, man).change();
    }

    private static PastMan line(PastCohort past, UUID man) {
        return past.men().stream()
                .filter(line -> line.person().ref().equals(man))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate ago(SomeCohort group, int weeks) {
        return group.today().minusWeeks(weeks);
    }

    /** An instant between what was written before and what is written after. */
    private static Instant moment() throws Exception {
        TimeUnit.MILLISECONDS.sleep(40);
        Instant now = Instant.now();
        TimeUnit.MILLISECONDS.sleep(40);
        return now;
    }
}
