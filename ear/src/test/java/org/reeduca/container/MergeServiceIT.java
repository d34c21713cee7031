package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.intake.Attempt;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.ReceptionService;
import org.reeduca.participant.AddContact;
import org.reeduca.participant.ContactKind;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.IdentityService;
import org.reeduca.participant.MergeFiles;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.MergedFile;
import org.reeduca.participant.OtherNameKind;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.PersonHit;
import org.reeduca.participant.RestrictionService;
import org.reeduca.seat.EnterWaiting;
import org.reeduca.seat.WaitingService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** Two files of one man become one, with everything that was said under each, and are separated again. */
@ExtendWith(ArquillianExtension.class)
class MergeServiceIT {

    private static final LocalDate BORN = LocalDate.of(1988, 2, 3);

    @Inject
    private MergeService merges;

    @Inject
    private ContactService contacts;

    @Inject
    private IdentityService identities;

    @Inject
    private RestrictionService restrictions;

    @Inject
    private WaitingService waiting;

    @Inject
    private ReceptionService reception;

    @Inject
    private CaseFileService files;

    @Inject
    private ParticipantService people;

    @Test
    void ec_22_everything_goes_over_with_the_curp_and_comes_back_as_it_was() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID absorbed = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        String curp = SomeMan.curp(BORN);
        Sql.run(
                "UPDATE participant SET curp = ?, curp_missing_reason = NULL WHERE public_ref = ?",
                curp,
                absorbed.toString());
        UUID session = group.session(1, group.today());
        mark(absorbed, session, group);
        contact(kept, "+522281110000", group);
        contact(absorbed, "+522282220000", group);
        String before = everything(kept) + " | " + everything(absorbed);

        MergePreview preview = preview(group, kept, absorbed);
        assertThat(preview.findings()).containsExactly(MergeFinding.OTHER_NAME);
        assertThat(preview.movesCurp()).isTrue();
        assertThat(preview.absorbed().orders()).isEqualTo(1);
        assertThat(everything(kept) + " | " + everything(absorbed))
                .as("nothing is written by looking")
                .isEqualTo(before);

        merge(group, preview, true);
        assertThat(everything(absorbed)).isEqualTo("orders 0 groups 0 marks 0 contacts  curp -");
        assertThat(everything(kept))
                .isEqualTo("orders 1 groups 1 marks 1 contacts 1:+522281110000,2:+522282220000 curp " + curp);
        CaseFile file = as(group.coordinator(), () -> files.openFile(kept, 1));
        assertThat(file.orders()).as("the engine reads what came over").hasSize(1);
        assertThat(file.boxes()).hasSize(1);
        assertThat(as(group.coordinator(), () -> files.openFile(absorbed, 1))
                        .identity()
                        .goesOnIn())
                .isEqualTo(kept);

        MergedFile merged = as(group.coordinator(), () -> merges.findMerges(kept))
                .absorbed()
                .get(0);
        assertThat(merged.participant()).isEqualTo(absorbed);
        as(group.coordinator(), () -> {
            merges.undo(merged.merge(), "Son hermanos");
            return null;
        });
        assertThat(everything(kept) + " | " + everything(absorbed)).isEqualTo(before);
        assertThat(as(group.coordinator(), () -> merges.findMerges(kept)).absorbed())
                .isEmpty();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_event WHERE user_login = ? AND action LIKE '%MERGE%'",
                        group.coordinator()))
                .isEqualTo("MERGE_FILES,MERGE_FILES,UNDO_MERGE,UNDO_MERGE");
    }

    @Test
    void what_is_marked_after_the_merge_in_a_group_that_went_over_goes_back_with_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID absorbed = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID session = group.session(1, group.today());
        merge(group, preview(group, kept, absorbed), true);
        mark(kept, session, group);

        UUID merge = as(group.coordinator(), () -> merges.findMerges(kept))
                .absorbed()
                .get(0)
                .merge();
        as(group.coordinator(), () -> {
            merges.undo(merge, "Era otro");
            return null;
        });

        assertThat(everything(absorbed)).startsWith("orders 1 groups 1 marks 1");
        assertThat(everything(kept)).startsWith("orders 0 groups 0 marks 0");
    }

    @Test
    void two_men_who_were_in_one_room_are_not_one() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID one = group.men().get(0);
        UUID other = group.men().get(1);
        mark(one, session, group);
        mark(other, session, group);

        MergePreview preview = preview(group, one, other);

        assertThat(preview.findings()).contains(MergeFinding.SAME_SESSION, MergeFinding.GROUPS_OVERLAP);
        assertThat(preview.stopped()).isTrue();
        assertThatThrownBy(() -> merge(group, preview, true))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("participant.merge-stopped"));
        assertThat(everything(other)).startsWith("orders 1 groups 1 marks 1");
    }

    @Test
    void ec_38_whom_he_must_not_meet_holds_for_the_file_that_goes_on_and_his_place_in_the_queue_goes_over()
            throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID absorbed = group.men().get(0);
        UUID rival = group.men().get(1);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        apart(absorbed, rival, group);
        Sql.run("""
                INSERT INTO waiting_entry (id, public_ref, participant_id, centre_id, order_id, since_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR waiting_entry_seq, UUID(), o.participant_id, o.centre_id, o.id, '2026-01-01', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?) FROM court_order o WHERE o.participant_id = ?
                """, group.coordinator(), SomeCohort.id(absorbed));

        merge(group, preview(group, kept, absorbed), true);

        assertThat(preview(group, kept, rival).findings()).contains(MergeFinding.KEPT_APART);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM waiting_entry WHERE participant_id = ? AND waits = 1",
                        SomeCohort.id(kept)))
                .as("with the order under which he waits")
                .isEqualTo(1);
    }

    private static void apart(UUID one, UUID other, SomeCohort group) throws Exception {
        Sql.run(
                """
                INSERT INTO men_apart (id, public_ref, centre_id, one_id, other_id, reason, from_on, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR men_apart_seq, UUID(), ?, LEAST(?, ?), GREATEST(?, ?), 'CONFLICT', '2026-01-01',
                  UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """,
                group.centreId(),
                SomeCohort.id(one),
                SomeCohort.id(other),
                SomeCohort.id(one),
                SomeCohort.id(other),
                group.coordinator());
    }

    @Test
    void himself_a_file_of_another_centre_and_a_merged_one_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID elsewhere = SomeMan.called("Juan").onFileAt(SomeUser.centre());

        assertThat(rule(() -> preview(group, man, man))).isEqualTo("participant.merge-himself");
        assertThatThrownBy(() -> preview(group, man, elsewhere)).isInstanceOf(NotFound.class);
        merge(group, preview(group, kept, man), true);
        assertThat(rule(() -> preview(group, man, kept))).isEqualTo("participant.merge-done");
        assertThat(rule(() -> as(group.coordinator(), () -> merges.findByNumber("XX-9"))))
                .isEqualTo("participant.file-unknown");
    }

    @Test
    void a_stale_page_and_one_without_the_tick_write_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        MergePreview preview = preview(group, kept, man);

        assertThat(rule(() -> merge(group, preview, false))).isEqualTo("participant.merge-consent");
        contact(man, "+522283330000", group);
        assertThatThrownBy(() -> merge(group, preview, true)).isInstanceOf(Stale.class);
        assertThat(everything(man)).startsWith("orders 1 groups 1");
    }

    @Test
    void who_searches_the_old_file_is_told_which_one_goes_on() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID kept = SomeMan.called("Raúl").onFileAt(group.centreId());
        SomeMan wrong = SomeMan.called("Raul");
        UUID absorbed = wrong.onFileAt(group.centreId());
        merge(group, preview(group, kept, absorbed), true);

        PersonHit hit = as(group.coordinator(), () -> people.search(wrong.first()))
                .hits()
                .get(0);

        assertThat(hit.participant()).isEqualTo(absorbed);
        assertThat(hit.goesOn()).isEqualTo(kept);
        assertThat(hit.goesOnIn())
                .isEqualTo(Sql.text("SELECT file_number FROM participant WHERE public_ref = ?", kept.toString()));
        assertThat(as(group.coordinator(), () -> people.findDuplicates(wrong.typed()))
                        .here()
                        .get(0)
                        .participant())
                .as("whoever registers him again is led to the file that goes on")
                .isEqualTo(kept);
    }

    @Test
    void attempts_go_on_naming_the_telephone_that_was_used_and_the_one_of_a_list_goes_over() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        UUID absorbed = manOf(order);
        UUID kept = manOf(centre.order(centre.today().minusDays(3)));
        contact(absorbed, "+522281110000", centre.coordinator());
        contact(kept, "+522282220000", centre.coordinator());
        Sql.run("UPDATE participant SET telephone = '+522289990000' WHERE public_ref = ?", absorbed.toString());
        tried(centre, order, 1);
        tried(centre, order, 0);

        MergePreview preview = as(centre.coordinator(), () -> merges.preview(kept, absorbed));
        assertThat(preview.absorbed().contacts()).isEqualTo(2);
        merge(centre.coordinator(), preview, true);

        assertThat(everything(kept)).contains("contacts 1:+522282220000,2:+522281110000,3:+522289990000 ");
        assertThat(telephonesTried(centre, order)).containsExactlyInAnyOrder("+522281110000", "+522289990000");
        Refused.byDatabase(
                "append-only",
                () -> Sql.run("UPDATE intake_attempt SET contact_line = 1 WHERE order_id = ?", centre.key(order)));
        UUID merge = as(centre.coordinator(), () -> merges.findMerges(kept))
                .absorbed()
                .get(0)
                .merge();
        as(centre.coordinator(), () -> merges.undo(merge, "Son hermanos"));
        assertThat(everything(kept)).contains("contacts 1:+522282220000 ");
        assertThat(everything(absorbed)).contains("contacts 1:+522281110000,2:+522289990000 ");
        assertThat(telephonesTried(centre, order)).containsExactlyInAnyOrder("+522281110000", "+522289990000");
    }

    private static UUID manOf(UUID order) throws Exception {
        return UUID.fromString(Sql.text(
                "SELECT p.public_ref FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE o.public_ref = ?",
                order.toString()));
    }

    private void tried(SomeIntakes centre, UUID order, int line) throws Exception {
        LocalDateTime at = centre.today().atTime(8, 0);
        as(
                centre.receptionist(),
                () -> reception.note(
                        order, new NoteAttempt(at, ContactChannel.TELEPHONE, AttemptResult.NO_ANSWER, line, null)));
    }

    private List<@Nullable String> telephonesTried(SomeIntakes centre, UUID order) throws Exception {
        return as(centre.receptionist(), () -> reception.openContact(order)).attempts().stream()
                .<@Nullable String>map(Attempt::contact)
                .toList();
    }

    @Test
    void nothing_new_is_written_under_a_file_that_another_one_goes_on_for() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID old = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID kept = group.men().get(0);
        merge(group, preview(group, kept, old), true);
        String login = group.coordinator();

        AddContact telephone = new AddContact(old, ContactKind.TELEPHONE, "2281234567", false);
        Refused.byRule("participant.merged", () -> as(login, () -> contacts.add(telephone)));
        Refused.byRule(
                "participant.merged",
                () -> as(login, () -> identities.addName(old, OtherNameKind.NICKNAME, "El Güero")));
        Refused.byRule(
                "participant.merged", () -> as(login, () -> restrictions.restrict(old, "Vínculo con el centro")));
        EnterWaiting wish = new EnterWaiting(old, null, group.today(), List.of(), null);
        Refused.byRule("seat.file-merged", () -> as(login, () -> waiting.enter(wish)));
        Refused.byDatabase("another file goes on", () -> contact(old, "+522281110000", group));
        Refused.byDatabase(
                "another file goes on",
                () -> Sql.run(
                        "INSERT INTO availability (participant_id, revision, recorded_at, recorded_by)"
                                + " VALUES (?, 1, UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))",
                        SomeCohort.id(old),
                        login));
    }

    @Test
    void the_database_lets_nothing_else_take_a_fact_to_another_man() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID other = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID session = group.session(1, group.today());
        mark(man, session, group);

        assertThatThrownBy(() -> Sql.run(
                        "UPDATE attendance_mark SET participant_id = ? WHERE participant_id = ?",
                        SomeCohort.id(other),
                        SomeCohort.id(man)))
                .hasMessageContaining("append-only");
        merge(group, preview(group, other, man), true);
        assertThatThrownBy(() -> Sql.run(
                        "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)"
                                + " VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, '2026-01-01')",
                        group.cohortId(),
                        SomeCohort.id(man)))
                .hasMessageContaining("another file goes on");
    }

    /**
     * Whoever adds a table that names men has to think of those with two files. Who may read a restricted file was said of that file and
     * of no other.
     */
    @Test
    void every_table_that_names_a_man_goes_over() throws Exception {
        assertThat(Sql.text("""
                        SELECT COALESCE(GROUP_CONCAT(DISTINCT k.table_name ORDER BY k.table_name), '') FROM information_schema.key_column_usage k
                        WHERE k.table_schema = DATABASE() AND k.referenced_table_name = 'participant'
                          AND k.referenced_column_name = 'id'
                          AND k.table_name NOT IN (SELECT table_name COLLATE utf8mb4_general_ci FROM merge_subject)
                          AND k.table_name NOT IN ('participant', 'participant_merge', 'participant_name_word', 'men_apart',
                            'file_restriction', 'file_reader')
                        """)).isEmpty();
    }

    private MergePreview preview(SomeCohort group, UUID kept, UUID absorbed) throws Exception {
        return as(group.coordinator(), () -> merges.preview(kept, absorbed));
    }

    private void merge(SomeCohort group, MergePreview preview, boolean informed) throws Exception {
        merge(group.coordinator(), preview, informed);
    }

    private void merge(String coordinator, MergePreview preview, boolean informed) throws Exception {
        as(coordinator, () -> {
            merges.merge(new MergeFiles(
                    preview.kept().participant(),
                    preview.absorbed().participant(),
                    preview.fingerprint(),
                    informed,
                    "Mostró su acta"));
            return null;
        });
    }

    private static String rule(ThrowingCallable wish) {
        Throwable thrown = catchThrowable(wish);
        assertThat(thrown).isInstanceOf(BusinessRuleViolation.class);
        return ((BusinessRuleViolation) thrown).code();
    }

    /** What stands under a man, in a line. */
    private static String everything(UUID man) throws Exception {
        return Sql.text("""
                SELECT CONCAT('orders ', (SELECT COUNT(*) FROM court_order WHERE participant_id = p.id),
                  ' groups ', (SELECT COUNT(*) FROM enrolment WHERE participant_id = p.id),
                  ' marks ', (SELECT COUNT(*) FROM attendance_mark WHERE participant_id = p.id),
                  ' contacts ', COALESCE((SELECT GROUP_CONCAT(line, ':', value ORDER BY line) FROM participant_contact
                    WHERE participant_id = p.id), ''),
                  ' curp ', COALESCE(p.curp, '-'))
                FROM participant p WHERE p.public_ref = ?
                """, man.toString());
    }

    private static void mark(UUID man, UUID session, SomeCohort group) throws Exception {
        Sql.run("""
                INSERT INTO attendance_mark (participant_id, session_id, mark, recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), 'PRESENT', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(man), session.toString(), group.facilitator());
    }

    private static void contact(UUID man, String telephone, SomeCohort group) throws Exception {
        contact(man, telephone, group.coordinator());
    }

    private static void contact(UUID man, String telephone, String coordinator) throws Exception {
        Sql.run("""
                INSERT INTO participant_contact (participant_id, line, kind, value, from_on, recorded_at, recorded_by)
                VALUES (?, 1, 'TELEPHONE', ?, '2026-01-01', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(man), telephone, coordinator);
    }
}
