package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.ModalityService;
import org.reeduca.attendance.NotePresence;
import org.reeduca.attendance.Observation;
import org.reeduca.attendance.ObservationService;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.intake.Attempt;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.ReceptionService;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.MergedFile;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.PersonHit;

/** Two files of one man become one, with everything that was said under each, and are separated again. */
@ExtendWith(ArquillianExtension.class)
class MergeServiceIT {

    private static final LocalDate BORN = LocalDate.of(1988, 2, 3);

    @Inject
    private MergeService merges;

    @Inject
    private ModalityService modalities;

    @Inject
    private ObservationService observations;

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
        SomeMark.in(group, session).attended(absorbed);
        SomeMan.telephone(kept, "+522281110000", group.coordinator());
        SomeMan.telephone(absorbed, "+522282220000", group.coordinator());
        String before = SomeMerge.everything(kept) + " | " + SomeMerge.everything(absorbed);

        MergePreview preview = SomeMerge.preview(merges, group.coordinator(), kept, absorbed);
        assertThat(preview.findings()).containsExactly(MergeFinding.OTHER_NAME);
        assertThat(preview.movesCurp()).isTrue();
        assertThat(preview.absorbed().orders()).isEqualTo(1);
        assertThat(SomeMerge.everything(kept) + " | " + SomeMerge.everything(absorbed))
                .as("nothing is written by looking")
                .isEqualTo(before);

        SomeMerge.merge(merges, group.coordinator(), preview, true);
        assertThat(SomeMerge.everything(absorbed)).isEqualTo("orders 0 groups 0 marks 0 contacts  curp -");
        assertThat(SomeMerge.everything(kept))
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
        assertThat(SomeMerge.everything(kept) + " | " + SomeMerge.everything(absorbed))
                .isEqualTo(before);
        assertThat(as(group.coordinator(), () -> merges.findMerges(kept)).absorbed())
                .isEmpty();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_event WHERE user_login = ? AND action LIKE '%MERGE%'",
                        group.coordinator()))
                .isEqualTo("MERGE_FILES,MERGE_FILES,UNDO_MERGE,UNDO_MERGE");
    }

    @Test
    void what_is_marked_after_the_merge_in_a_group_that_went_over_goes_back_with_it() throws Exception {
        MarkedMan man = markedSinceMerge();

        SomeMerge.undo(merges, man.group().coordinator(), man.kept(), man.absorbed());

        assertThat(SomeMerge.everything(man.absorbed())).startsWith("orders 1 groups 1 marks 1");
        assertThat(SomeMerge.everything(man.kept())).startsWith("orders 0 groups 0 marks 0");
    }

    @Test
    void what_was_typed_again_from_paper_after_the_merge_goes_back_with_the_mark() throws Exception {
        MarkedMan man = markedSinceMerge();
        man.list().closed();
        Sql.run("""
                INSERT INTO second_entry (session_id, recorded_at, recorded_by)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, man.session().toString(), man.group().coordinator());
        Sql.run("""
                INSERT INTO second_entry_line (session_id, participant_id, mark, mark_confirmed, late_confirmed, left_confirmed)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), ?, 'ABSENT', FALSE, TRUE, TRUE)
                """, man.session().toString(), SomeCohort.id(man.kept()));

        SomeMerge.undo(merges, man.group().coordinator(), man.kept(), man.absorbed());

        assertThat(Sql.number("""
                        SELECT l.participant_id FROM second_entry_line l JOIN programme_session s ON s.id = l.session_id
                        WHERE s.public_ref = ?
                        """, man.session().toString())).isEqualTo(SomeCohort.id(man.absorbed()));
    }

    @Test
    void what_is_said_about_a_session_after_the_merge_goes_back_with_its_mark() throws Exception {
        MarkedMan man = markedSinceMerge();
        as(
                man.group().facilitator(),
                () -> modalities.noteOfMan(
                        man.session(), man.kept(), new NotePresence(Modality.REMOTE, true, "Trabaja fuera")));
        as(man.group().facilitator(), () -> observations.promise(man.session(), man.kept(), 1));
        as(
                man.group().facilitator(),
                () -> observations.write(man.session(), man.kept(), new Observation(null, "Su semana", null, null)));

        man.list().closed();
        Sql.run("""
                INSERT INTO correction_request (id, public_ref, participant_id, session_id, revision, mark, late_minutes,
                  late_minutes_known, left_early_minutes, notice_given, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR correction_request_seq, UUID(), ?, (SELECT id FROM programme_session WHERE public_ref = ?),
                  1, 'ABSENT', 0, TRUE, 0, FALSE, 'No vino', UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """, SomeCohort.id(man.kept()), man.session().toString());

        SomeMerge.undo(merges, man.group().coordinator(), man.kept(), man.absorbed());

        for (String table :
                List.of("remote_presence", "observation_promise", "session_observation", "correction_request")) {
            assertThat(Sql.number(
                            "SELECT participant_id FROM " + table
                                    + " WHERE session_id = (SELECT id FROM programme_session WHERE public_ref = ?)",
                            man.session().toString()))
                    .as(table)
                    .isEqualTo(SomeCohort.id(man.absorbed()));
        }
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

        SomeMerge.merge(merges, group.coordinator(), kept, absorbed);

        assertThat(SomeMerge.preview(merges, group.coordinator(), kept, rival).findings())
                .contains(MergeFinding.KEPT_APART);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM waiting_entry WHERE participant_id = ? AND waits = 1",
                        SomeCohort.id(kept)))
                .as("with the order under which he waits")
                .isEqualTo(1);
    }

    @Test
    void who_searches_the_old_file_is_told_which_one_goes_on() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID kept = SomeMan.called("Raúl").onFileAt(group.centreId());
        SomeMan wrong = SomeMan.called("Raul");
        UUID absorbed = wrong.onFileAt(group.centreId());
        SomeMerge.merge(merges, group.coordinator(), kept, absorbed);

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
        SomeMan.telephone(absorbed, "+522281110000", centre.coordinator());
        SomeMan.telephone(kept, "+522282220000", centre.coordinator());
        Sql.run("UPDATE participant SET telephone = '+522289990000' WHERE public_ref = ?", absorbed.toString());
        tried(centre, order, 1);
        tried(centre, order, 0);

        MergePreview preview = SomeMerge.preview(merges, centre.coordinator(), kept, absorbed);
        assertThat(preview.absorbed().contacts()).isEqualTo(2);
        SomeMerge.merge(merges, centre.coordinator(), preview, true);

        assertThat(SomeMerge.everything(kept)).contains("contacts 1:+522282220000,2:+522281110000,3:+522289990000 ");
        assertThat(telephonesTried(centre, order)).containsExactlyInAnyOrder("+522281110000", "+522289990000");
        Refused.byDatabase(
                "append-only",
                () -> Sql.run("UPDATE intake_attempt SET contact_line = 1 WHERE order_id = ?", centre.key(order)));
        SomeMerge.undo(merges, centre.coordinator(), kept, absorbed);
        assertThat(SomeMerge.everything(kept)).contains("contacts 1:+522282220000 ");
        assertThat(SomeMerge.everything(absorbed)).contains("contacts 1:+522281110000,2:+522289990000 ");
        assertThat(telephonesTried(centre, order)).containsExactlyInAnyOrder("+522281110000", "+522289990000");
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

    /**
     * A man of a group whose file became part of another one, and who was marked under that since.
     *
     * @param list of the session in which he was
     */
    private record MarkedMan(SomeCohort group, UUID absorbed, UUID kept, UUID session, SomeMark list) {}

    private MarkedMan markedSinceMerge() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID absorbed = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID session = group.session(1, group.today());
        SomeMerge.merge(merges, group.coordinator(), kept, absorbed);
        SomeMark list = SomeMark.in(group, session).attended(kept);
        return new MarkedMan(group, absorbed, kept, session, list);
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
}
