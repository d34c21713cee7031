package org.reeduca.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.RollScanService;

/** Signed lists as they come back: what is kept, who sees it, and that nothing of it changes. */
@ExtendWith(ArquillianExtension.class)
class RollScanServiceIT {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(US_ASCII);

    @Inject
    private RollScanService scans;

    @Inject
    private AttendanceService attendance;

    @Test
    void a_scan_is_kept_as_it_came_and_each_download_is_in_the_audit() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());

        UUID scan = as(group.facilitator(), () -> scans.add(session, "lista 7.pdf", PDF));

        assertThat(as(group.coordinator(), () -> scans.download(scan)).content())
                .isEqualTo(PDF);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE action = 'DOWNLOAD_ROLL_SCAN' AND subject_ref = ?",
                        scan.toString()))
                .isOne();
        Refused.byRule(
                "attendance.scan-known", () -> as(group.facilitator(), () -> scans.add(session, "otra.pdf", PDF)));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE roll_scan SET file_name = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM roll_scan"));
    }

    @Test
    void a_file_that_is_not_what_its_name_says_or_of_a_session_to_come_is_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID ahead = group.session(2, group.today().plusDays(1));
        UUID cancelled = group.session(3, group.today());
        as(group.facilitator(), () -> {
            attendance.cancelSession(cancelled, "Se fue la luz");
            return null;
        });

        Refused.byRule(
                "referral.attachment-disguised",
                () -> as(group.facilitator(), () -> scans.add(session, "lista.png", PDF)));
        Refused.byRule(
                "cohort.session-not-started", () -> as(group.facilitator(), () -> scans.add(ahead, "lista.pdf", PDF)));
        Refused.byRule(
                "cohort.session-cancelled",
                () -> as(group.facilitator(), () -> scans.add(cancelled, "lista.pdf", PDF)));
    }

    @Test
    void a_wrong_one_is_withdrawn_by_who_added_it_or_the_coordination_and_nobody_gets_it_any_more() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID scan = as(group.coordinator(), () -> scans.add(session, "lista.pdf", PDF));

        Refused.byRule(
                "attendance.scan-of-another",
                () -> as(group.facilitator(), () -> withdraw(scan, "No es de esta sesión")));
        as(group.coordinator(), () -> withdraw(scan, "No es de esta sesión"));

        Refused.notFound(() -> as(group.facilitator(), () -> scans.download(scan)));
        Refused.byRule(
                "referral.attachment-withdrawn", () -> as(group.coordinator(), () -> withdraw(scan, "Otra vez")));
        assertThat(as(group.facilitator(), () -> scans.findScans(session)))
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawnBecause()).isEqualTo("No es de esta sesión"));
        assertThat(as(group.facilitator(), () -> scans.add(session, "lista.pdf", PDF)))
                .isNotNull();
    }

    @Test
    void another_group_another_centre_other_roles_and_who_may_not_read_a_file_on_it_get_no_scan() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID scan = as(group.coordinator(), () -> scans.add(session, "lista.pdf", PDF));
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        Refused.notFound(() -> as(elsewhere.coordinator(), () -> scans.download(scan)));
        Refused.notFound(() -> as(colleague, () -> scans.download(scan)));
        assertThatThrownBy(() -> as(evaluator, () -> scans.download(scan))).isInstanceOf(EJBAccessException.class);
        assertThat(as(group.facilitator(), () -> scans.download(scan)).content())
                .isEqualTo(PDF);
        SomeMan.restrict(group.men().get(0));
        Refused.notFound(() -> as(group.facilitator(), () -> scans.download(scan)));
        assertThat(as(group.facilitator(), () -> scans.findScans(session))).isEmpty();
        assertThat(as(group.coordinator(), () -> scans.findScans(session))).hasSize(1);
    }

    @Test
    void a_guest_whose_place_was_withdrawn_may_stand_on_a_sheet_that_was_printed_before() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID guest = group.manWithoutGroup(LocalDate.of(2020, 1, 1));
        place(guest, session, 1, null);
        place(guest, session, 2, "Ya no viene");
        UUID scan = as(group.coordinator(), () -> scans.add(session, "lista.pdf", PDF));
        assertThat(as(group.facilitator(), () -> scans.findScans(session))).hasSize(1);

        SomeMan.restrict(guest);

        Refused.notFound(() -> as(group.facilitator(), () -> scans.download(scan)));
        assertThat(as(group.facilitator(), () -> scans.findScans(session))).isEmpty();
    }

    private static void place(UUID man, UUID session, int revision, @Nullable String withdrawnBecause)
            throws Exception {
        Sql.run(
                """
                INSERT INTO session_guest (participant_id, session_id, revision, unit_number, invited, reason, recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), ?, 1, ?, ?, UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """,
                SomeCohort.id(man),
                session.toString(),
                revision,
                withdrawnBecause == null ? 1 : 0,
                withdrawnBecause);
    }

    private Void withdraw(UUID scan, String reason) {
        scans.withdraw(scan, reason);
        return null;
    }
}
