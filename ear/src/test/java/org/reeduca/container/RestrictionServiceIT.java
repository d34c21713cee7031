package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeUser.account;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.matrix.MatrixService;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.Restriction;
import org.reeduca.participant.Restriction.Said;
import org.reeduca.participant.RestrictionService;
import org.reeduca.shared.NotFound;

/** Who restricts the file of a man, who is named for it, and until when either holds. */
@ExtendWith(ArquillianExtension.class)
class RestrictionServiceIT {

    @Inject
    private RestrictionService restrictions;

    @Inject
    private MergeService merges;

    @Inject
    private AttendanceService attendance;

    @Inject
    private MatrixService matrices;

    @Inject
    private CaseFileService files;

    @Inject
    private DeskService desk;

    @Test
    void whoever_is_named_sees_and_marks_him_until_that_ends() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(1);
        UUID session = group.session(1, group.today());
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        SaveRoll.Line line = new SaveRoll.Line(man, 0, Observed.ATTENDED);
        SaveRoll marks = new SaveRoll(session, List.of(line), false);
        assertThatThrownBy(() -> as(group.facilitator(), () -> attendance.saveRoll(marks)))
                .isInstanceOf(NotFound.class);
        UUID account = account(group.facilitator());
        Restriction before = as(group.coordinator(), () -> restrictions.openRestriction(man));
        assertThat(before.choices())
                .filteredOn(choice -> choice.account().equals(account))
                .singleElement()
                .matches(Restriction.Candidate::ofHisGroup);

        as(group.coordinator(), () -> restrictions.name(man, account, "Facilita su grupo"));

        assertThat(as(group.facilitator(), () -> attendance.saveRoll(marks)).appended())
                .isEqualTo(1);
        as(group.facilitator(), () -> files.openFile(man, 1));
        assertThat(as(group.facilitator(), () -> matrices.openMatrix(group.cohort()))
                        .toString())
                .contains(man.toString());

        as(group.coordinator(), () -> restrictions.end(man, account, "Cambió de grupo"));

        assertThat(roll(group, session)).doesNotContain(man).hasSize(1);
        assertThat(as(group.facilitator(), () -> attendance.findHistory(session, man)))
                .isEmpty();
        assertThat(as(group.coordinator(), () -> attendance.findHistory(session, man)))
                .hasSize(1);
        Restriction after = as(group.coordinator(), () -> restrictions.openRestriction(man));
        assertThat(after.readers()).isEmpty();
        assertThat(after.history())
                .extracting(Restriction.Fact::said)
                .containsExactly(Said.ENDED, Said.NAMED, Said.RESTRICTED);
    }

    @Test
    void a_list_closes_without_him_and_stays_due_for_the_coordination_until_he_is_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(1);
        UUID session = group.session(1, group.today().minusDays(1));
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        as(group.facilitator(), () -> attendance.closeRoll(session));

        assertThat(missing(group.coordinator())).containsExactly(1);
        assertThat(missing(evaluator)).isEmpty();
        Refused.byRule("desk.list-closed", () -> as(group.coordinator(), () -> desk.remind(session)));
        assertThat(Sql.number("SELECT COUNT(*) FROM list_reminder WHERE session_ref = ?", session.toString()))
                .isZero();
        SaveRoll.Line line = new SaveRoll.Line(man, 0, Observed.ATTENDED);
        as(group.coordinator(), () -> attendance.correctMark(session, line, "Lo registra la coordinación"));
        assertThat(missing(group.coordinator())).isEmpty();
    }

    @Test
    void only_staff_of_the_centre_without_a_tie_can_be_named() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID man = group.men().get(0);
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        for (String login : List.of(elsewhere.facilitator(), group.coordinator())) {
            Refused.byRule(
                    "participant.reader-refused",
                    () -> as(group.coordinator(), () -> restrictions.name(man, account(login), "Por error")));
        }
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> restrictions.openRestriction(man)))
                .isInstanceOf(NotFound.class);
        UUID facilitator = account(group.facilitator());
        as(group.coordinator(), () -> restrictions.name(man, facilitator, "Facilita su grupo"));
        UUID session = group.session(1, group.today());
        assertThat(roll(group, session)).containsExactly(man);

        Sql.run("""
                INSERT INTO intake_conflict (id, order_id, user_id, revision, holds, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR intake_conflict_seq, o.id, u.id, 1, TRUE, UTC_TIMESTAMP(6), u.id
                FROM court_order o, app_user u WHERE o.participant_id = ? AND u.login = ?
                """, SomeCohort.id(man), group.facilitator());

        assertThat(roll(group, session)).as("a tie ends it").isEmpty();
        Refused.byRule(
                "participant.reader-refused",
                () -> as(group.coordinator(), () -> restrictions.name(man, facilitator, "Facilita su grupo")));
    }

    @Test
    void lifting_the_restriction_ends_every_naming() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today());
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        Refused.byRule(
                "participant.restricted-already",
                () -> as(group.coordinator(), () -> restrictions.restrict(man, "Otra vez")));
        as(group.coordinator(), () -> restrictions.name(man, account(group.facilitator()), "Facilita su grupo"));
        as(group.coordinator(), () -> restrictions.release(man, "Ya no trabaja aquí"));
        assertThat(roll(group, session)).containsExactly(man);
        Refused.byRule(
                "participant.restricted-not",
                () -> as(group.coordinator(), () -> restrictions.release(man, "Otra vez")));

        as(group.coordinator(), () -> restrictions.restrict(man, "Volvió"));

        assertThat(roll(group, session)).isEmpty();
        assertThatThrownBy(() -> Sql.run("UPDATE file_reader SET named = TRUE")).hasMessageContaining("append-only");
    }

    @Test
    void separating_files_leaves_each_as_restricted_as_was_said_of_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID old = SomeMan.called("Juan").onFileAt(group.centreId());
        SomeMerge.merge(merges, group.coordinator(), man, old);
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));

        SomeMerge.undo(merges, group.coordinator(), man, old);

        assertThat(restricted(man, old)).as("said of the file that went on").isEqualTo("1,0");
        SomeMerge.merge(merges, group.coordinator(), man, old);
        as(group.coordinator(), () -> restrictions.release(man, "Ya no trabaja aquí"));
        assertThat(restricted(man, old)).isEqualTo("0,0");
        SomeMerge.undo(merges, group.coordinator(), man, old);
        assertThat(restricted(man, old)).as("nobody said it again").isEqualTo("0,0");
    }

    @Test
    void a_file_stays_restricted_while_one_that_is_restricted_is_merged_into_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID open = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID closed = SomeMan.called("Juan").onFileAt(group.centreId());
        SomeMerge.merge(merges, group.coordinator(), man, open);
        as(group.coordinator(), () -> restrictions.restrict(closed, "Vínculo con el centro"));
        SomeMerge.merge(merges, group.coordinator(), man, closed);
        assertThat(restricted(man, open)).isEqualTo("1,1");

        SomeMerge.undo(merges, group.coordinator(), man, open);

        assertThat(restricted(man, open)).isEqualTo("1,0");
        SomeMerge.undo(merges, group.coordinator(), man, closed);
        assertThat(restricted(man, closed)).isEqualTo("0,1");
    }

    private static String restricted(UUID one, UUID other) throws SQLException {
        return Sql.text(
                "SELECT CONCAT(a.restricted, ',', b.restricted) FROM participant a JOIN participant b"
                        + " WHERE a.public_ref = ? AND b.public_ref = ?",
                one.toString(),
                other.toString());
    }

    private List<UUID> roll(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session)).lines().stream()
                .map(RollLine::participant)
                .toList();
    }

    /** How many are missing on each list that is due. */
    private List<Integer> missing(String login) throws Exception {
        return as(login, () -> desk.findWork(DeskFilter.ALL.of(WorkKind.LIST))).rows().stream()
                .map(WorkItem::matter)
                .map(matter -> ((Matter.OpenList) matter).missing())
                .toList();
    }
}
