package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.participant.AddContact;
import org.reeduca.participant.ContactKind;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.IdentityService;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.OtherNameKind;
import org.reeduca.participant.RestrictionService;
import org.reeduca.seat.EnterWaiting;
import org.reeduca.seat.WaitingService;
import org.reeduca.shared.Stale;

/** Files that do not become one, and what nobody writes under a file that another one goes on for. */
@ExtendWith(ArquillianExtension.class)
class MergeRefusalIT {

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

    @Test
    void two_men_who_were_in_one_room_are_not_one() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID one = group.men().get(0);
        UUID other = group.men().get(1);
        SomeMark.in(group, session).attended(one);
        SomeMark.in(group, session).attended(other);

        MergePreview preview = SomeMerge.preview(merges, group.coordinator(), one, other);

        assertThat(preview.findings()).contains(MergeFinding.SAME_SESSION, MergeFinding.GROUPS_OVERLAP);
        assertThat(preview.stopped()).isTrue();
        Refused.byRule("participant.merge-stopped", () -> SomeMerge.merge(merges, group.coordinator(), preview, true));
        assertThat(SomeMerge.everything(other)).startsWith("orders 1 groups 1 marks 1");
    }

    @Test
    void himself_a_file_of_another_centre_and_a_merged_one_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID elsewhere = SomeMan.called("Juan").onFileAt(SomeUser.centre());

        Refused.byRule("participant.merge-himself", () -> SomeMerge.preview(merges, group.coordinator(), man, man));
        Refused.notFound(() -> SomeMerge.preview(merges, group.coordinator(), man, elsewhere));
        SomeMerge.merge(merges, group.coordinator(), kept, man);
        Refused.byRule("participant.merge-done", () -> SomeMerge.preview(merges, group.coordinator(), man, kept));
        Refused.byRule("participant.file-unknown", () -> as(group.coordinator(), () -> merges.findByNumber("XX-9")));
    }

    @Test
    void a_stale_page_and_one_without_the_tick_write_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        MergePreview preview = SomeMerge.preview(merges, group.coordinator(), kept, man);

        Refused.byRule("participant.merge-consent", () -> SomeMerge.merge(merges, group.coordinator(), preview, false));
        SomeMan.telephone(man, "+522283330000", group.coordinator());
        assertThatThrownBy(() -> SomeMerge.merge(merges, group.coordinator(), preview, true))
                .isInstanceOf(Stale.class);
        assertThat(SomeMerge.everything(man)).startsWith("orders 1 groups 1");
    }

    @Test
    void nothing_new_is_written_under_a_file_that_another_one_goes_on_for() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID old = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID kept = group.men().get(0);
        SomeMerge.merge(merges, group.coordinator(), kept, old);
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
        Refused.byDatabase("another file goes on", () -> SomeMan.telephone(old, "+522281110000", group.coordinator()));
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
        SomeMark.in(group, session).attended(man);

        assertThatThrownBy(() -> Sql.run(
                        "UPDATE attendance_mark SET participant_id = ? WHERE participant_id = ?",
                        SomeCohort.id(other),
                        SomeCohort.id(man)))
                .hasMessageContaining("append-only");
        SomeMerge.merge(merges, group.coordinator(), other, man);
        assertThatThrownBy(() -> Sql.run(
                        "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)"
                                + " VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, '2026-01-01')",
                        group.cohortId(),
                        SomeCohort.id(man)))
                .hasMessageContaining("another file goes on");
    }
}
