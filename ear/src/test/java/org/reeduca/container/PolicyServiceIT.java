package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.PastStanding;
import org.reeduca.compliance.State;
import org.reeduca.policy.EditPolicy;
import org.reeduca.policy.PolicyDraft;
import org.reeduca.policy.PolicyParameter;
import org.reeduca.policy.PolicyService;
import org.reeduca.policy.PolicyVersion;
import org.reeduca.policy.Reach;
import org.reeduca.policy.Rehearsal;
import org.reeduca.policy.Rehearsal.ManMoved;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.Stale;

/** Versions of the rules: prepared, rehearsed, published by somebody else, and never changed. */
@ExtendWith(ArquillianExtension.class)
class PolicyServiceIT {

    @Inject
    private PolicyService policies;

    @Inject
    private CaseFileService files;

    @Test
    void a_rehearsal_names_exactly_those_who_stand_differently_once_it_is_published() throws Exception {
        SomeCohort group = SomeCohort.of(4);
        String code = judgedByTheirOwn(group);
        absences(group, 0, 0);
        absences(group, 1, 1);
        absences(group, 2, 2);
        absences(group, 3, 4);
        Map<UUID, State> before = states(group);
        UUID draft = begin(group, code, Reach.OPEN_ORDERS, PolicyParameter.MAX_UNEXCUSED, "2");

        long facts = facts();
        Rehearsal rehearsal = as(group.coordinator(), () -> policies.rehearse(draft));
        assertThat(facts()).as("nothing is written").isEqualTo(facts);
        assertThat(states(group)).isEqualTo(before);

        publish(group, draft);
        Map<UUID, State> after = states(group);
        List<UUID> changed = group.men().stream()
                .filter(man -> before.get(man) != after.get(man))
                .toList();
        assertThat(changed).isNotEmpty();
        assertThat(rehearsal.judged()).isEqualTo(4);
        assertThat(rehearsal.men()).extracting(one -> one.person().ref()).containsExactlyInAnyOrderElementsOf(changed);
        for (ManMoved one : rehearsal.men()) {
            assertThat(one.move().before()).isEqualTo(before.get(one.person().ref()));
            assertThat(one.move().after()).isEqualTo(after.get(one.person().ref()));
        }
    }

    @Test
    void a_version_for_new_orders_changes_nothing_for_those_who_have_begun() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        String code = judgedByTheirOwn(group);
        absences(group, 0, 4);
        Map<UUID, State> before = states(group);

        publish(group, begin(group, code, Reach.NEW_ORDERS, PolicyParameter.MAX_UNEXCUSED, "2"));

        assertThat(states(group)).isEqualTo(before);
        assertThat(newest(group, code).version()).isEqualTo(2);
    }

    @Test
    void how_he_stood_as_known_before_it_was_published_is_judged_by_the_former_version() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        String code = judgedByTheirOwn(group);
        TimeUnit.MILLISECONDS.sleep(40);
        Instant before = Instant.now();
        TimeUnit.MILLISECONDS.sleep(40);
        publish(group, begin(group, code, Reach.OPEN_ORDERS, PolicyParameter.MAX_UNEXCUSED, "2"));

        PastStanding past = as(group.coordinator(), () -> files.openPast(man, group.today(), before));

        assertThat(past.then().standings().get(0).policyVersion()).isEqualTo(1);
        assertThat(past.now().standings().get(0).policyVersion()).isEqualTo(2);
    }

    @Test
    void an_order_that_is_over_keeps_the_version_it_ended_under() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        String code = judgedByTheirOwn(group);
        group.endOrders(group.men().get(0), "LIFTED");
        UUID draft = begin(group, code, Reach.OPEN_ORDERS, PolicyParameter.MAX_UNEXCUSED, "2");
        assertThat(as(group.coordinator(), () -> policies.rehearse(draft)).judged())
                .isEqualTo(1);

        publish(group, draft);

        assertThat(SomeTransfer.standing(files, group, group.men().get(0)).policyVersion())
                .isEqualTo(1);
        assertThat(SomeTransfer.standing(files, group, group.men().get(1)).policyVersion())
                .isEqualTo(2);
    }

    @Test
    void a_draft_from_a_version_that_was_followed_by_another_does_not_undo_it() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String code = judgedByTheirOwn(group);
        UUID first = newest(group, code).ref();
        EditPolicy wish = edit(group, code, 0, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "9");
        UUID one = begin(group, code, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "6");
        UUID other = begin(group, code, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "7");
        UUID sent = begin(group, code, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "8");
        send(group, sent);

        publish(group, one);

        Refused.byRule("policy.not-newest", () -> as(group.coordinator(), () -> policies.begin(first, wish)));
        Refused.byRule("policy.not-newest", () -> send(group, other));
        Refused.byRule("policy.not-newest", () -> publishSent(sent));
        assertThat(newest(group, code).version()).isEqualTo(2);
        assertThat(newest(group, code).fields()).containsEntry(PolicyParameter.MAX_TOTAL, "6");
    }

    @Test
    void no_version_is_valid_from_a_day_before_that_of_the_one_it_follows() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String code = judgedByTheirOwn(group);
        EditPolicy now = edit(group, code, 0, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "6");
        EditPolicy later = new EditPolicy(0, now.fields(), now.validFrom().plusDays(30), now.reach(), now.reason());
        UUID version = newest(group, code).ref();
        publish(group, as(group.coordinator(), () -> policies.begin(version, later)));
        UUID second = newest(group, code).ref();

        assertThat(as(group.coordinator(), () -> policies.check(second, now)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("validFrom policy.before-newest");
        Refused.byRule("policy.before-newest", () -> as(group.coordinator(), () -> policies.begin(second, now)));
    }

    @Test
    void it_takes_two_people_and_a_page_that_is_true() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        String code = judgedByTheirOwn(group);
        String supervisor = SomeUser.of(Role.NATIONAL_SUPERVISOR).login();
        UUID draft = as(
                supervisor,
                () -> policies.begin(
                        newest(group, code).ref(),
                        edit(group, code, 0, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "6")));

        Refused.byRule(
                "policy.not-sent",
                () -> as(supervisor, () -> {
                    policies.publish(draft, 1);
                    return null;
                }));
        as(supervisor, () -> {
            policies.send(draft, 1);
            return null;
        });
        Refused.byRule(
                "policy.own",
                () -> as(supervisor, () -> {
                    policies.publish(draft, 2);
                    return null;
                }));
        assertThatThrownBy(() -> as(supervisor, () -> {
                    policies.drop(draft, 1, "Ya no");
                    return null;
                }))
                .isInstanceOf(Stale.class);
        String second = SomeUser.of(Role.NATIONAL_SUPERVISOR).login();
        as(second, () -> {
            policies.refuse(draft, 2, "Falta la opinión del juzgado");
            return null;
        });

        PolicyDraft refused = as(supervisor, () -> policies.openDraft(draft));
        assertThat(refused.state()).isEqualTo(DraftState.REFUSED);
        assertThat(refused.answer()).contains("juzgado");
        assertThat(newest(group, code).version()).isEqualTo(1);
    }

    @Test
    void what_contradicts_itself_is_said_at_its_field_and_not_kept() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String code = judgedByTheirOwn(group);
        EditPolicy wrong = edit(group, code, 0, Reach.NEW_ORDERS, PolicyParameter.MAX_CONSECUTIVE, "4");
        UUID version = newest(group, code).ref();

        assertThat(as(group.coordinator(), () -> policies.check(version, wrong)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("max-consecutive policy.never-reached");
        Refused.byRule("policy.never-reached", () -> as(group.coordinator(), () -> policies.begin(version, wrong)));
    }

    @Test
    void a_supervisor_learns_how_many_and_not_who() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        String code = judgedByTheirOwn(group);
        absences(group, 0, 2);
        UUID draft = begin(group, code, Reach.OPEN_ORDERS, PolicyParameter.MAX_UNEXCUSED, "2");
        String supervisor = SomeUser.of(Role.NATIONAL_SUPERVISOR).login();

        Rehearsal seen = as(supervisor, () -> policies.rehearse(draft));

        assertThat(seen.changed()).isEqualTo(1);
        assertThat(seen.men()).isEmpty();
        SomeCohort elsewhere = SomeCohort.of(0);
        assertThat(as(elsewhere.coordinator(), () -> policies.rehearse(draft)).judged())
                .isZero();
    }

    @Test
    void the_database_refuses_one_person_for_two_and_any_change() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String code = judgedByTheirOwn(group);
        UUID draft = begin(group, code, Reach.NEW_ORDERS, PolicyParameter.MAX_TOTAL, "6");
        as(group.coordinator(), () -> {
            policies.send(draft, 1);
            return null;
        });

        assertThatThrownBy(() -> Sql.run("""
                        INSERT INTO policy_draft (id, public_ref, revision, policy_id, document, valid_from, reach, reason, state,
                          published, recorded_at, recorded_by)
                        SELECT NEXT VALUE FOR policy_draft_seq, public_ref, 3, policy_id, document, valid_from, reach, reason,
                          'PUBLISHED', policy_id, UTC_TIMESTAMP(6), recorded_by
                        FROM policy_draft WHERE public_ref = ? AND revision = 2
                        """, draft.toString()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not answer");
        assertThatThrownBy(() -> Sql.run("UPDATE policy_draft SET reason = 'x'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM policy_draft")).isInstanceOf(SQLException.class);
    }

    /** Gives the men of a group a policy of their own, a copy of the usual one, so that no other test is touched. */
    private static String judgedByTheirOwn(SomeCohort group) throws SQLException {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Sql.run("""
                INSERT INTO compliance_policy (id, public_ref, code, version, name_es, name_en, source, document, valid_from)
                SELECT NEXT VALUE FOR compliance_policy_seq, UUID(), ?, 1, name_es, name_en, source,
                  JSON_SET(document, '$.code', ?), valid_from
                FROM compliance_policy WHERE code = 'MX-CECOVIM-DEFAULT' AND version = 1
                """, code, code);
        Sql.run(
                "UPDATE court_order SET policy_id = (SELECT id FROM compliance_policy WHERE code = ?) WHERE centre_id = ?",
                code,
                group.centreId());
        return code;
    }

    /** So many absences long ago, none after another. */
    private static void absences(SomeCohort group, int man, int absences) throws SQLException {
        for (int week = 0; week < absences; week++) {
            SomeMark.in(
                            group,
                            group.session(
                                    week * 2 + 1,
                                    group.today().minusWeeks(40 - 2L * week).plusDays(man)))
                    .absent(group.men().get(man));
            SomeMark.in(
                            group,
                            group.session(
                                    week * 2 + 2,
                                    group.today().minusWeeks(39 - 2L * week).plusDays(man)))
                    .attended(group.men().get(man));
        }
    }

    private UUID begin(SomeCohort group, String code, Reach reach, PolicyParameter parameter, String typed)
            throws Exception {
        UUID version = newest(group, code).ref();
        EditPolicy wish = edit(group, code, 0, reach, parameter, typed);
        return as(group.coordinator(), () -> policies.begin(version, wish));
    }

    private EditPolicy edit(
            SomeCohort group, String code, int revision, Reach reach, PolicyParameter parameter, String typed)
            throws Exception {
        Map<PolicyParameter, String> fields = new EnumMap<>(newest(group, code).fields());
        fields.put(parameter, typed);
        return new EditPolicy(revision, fields, LocalDate.now(ZoneOffset.UTC), reach, "Acuerdo del consejo");
    }

    private void publish(SomeCohort group, UUID draft) throws Exception {
        send(group, draft);
        publishSent(draft);
    }

    private void send(SomeCohort group, UUID draft) throws Exception {
        as(group.coordinator(), () -> {
            policies.send(draft, 1);
            return null;
        });
    }

    private void publishSent(UUID draft) throws Exception {
        as(SomeUser.of(Role.NATIONAL_SUPERVISOR).login(), () -> {
            policies.publish(draft, 2);
            return null;
        });
    }

    private PolicyVersion newest(SomeCohort group, String code) throws Exception {
        return as(group.coordinator(), () -> policies.findVersions()).stream()
                .filter(version -> version.code().equals(code) && version.newest())
                .findFirst()
                .orElseThrow();
    }

    private Map<UUID, State> states(SomeCohort group) throws Exception {
        Map<UUID, State> states = new java.util.HashMap<>();
        for (UUID man : group.men()) {
            states.put(
                    man,
                    as(group.coordinator(), () -> files.openFile(man, 1))
                            .orders()
                            .get(0)
                            .evaluation()
                            .state());
        }
        return states;
    }

    private static long facts() throws SQLException {
        return Sql.number("""
                SELECT (SELECT COUNT(*) FROM attendance_mark) + (SELECT COUNT(*) FROM justification)
                  + (SELECT COUNT(*) FROM policy_draft) + (SELECT COUNT(*) FROM compliance_policy)
                """);
    }
}
