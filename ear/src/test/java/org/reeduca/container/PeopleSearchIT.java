package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.participant.FoundPeople;
import org.reeduca.participant.IdentityService;
import org.reeduca.participant.OtherNameKind;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.PersonHit;
import org.reeduca.shared.BusinessRuleViolation;

/** Who is found, by what, by whom, and at what cost. */
@ExtendWith(ArquillianExtension.class)
class PeopleSearchIT {

    private static final long MOST_STATEMENTS = 4;
    private static final LocalDate BORN = LocalDate.of(1991, 5, 12);

    @Inject
    private ParticipantService people;

    @Inject
    private IdentityService identities;

    @Test
    void a_man_is_found_by_parts_of_his_name_in_any_order_accents_or_not() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID ref = man.onFileAt(centre.centreId());
        String bare = man.second().replace('Ñ', 'N').replace('ú', 'u').toUpperCase(Locale.ROOT);

        for (String typed : List.of(
                man.first(),
                man.first().substring(0, 8),
                "josé " + man.first(),
                man.second() + " luis",
                bare,
                bare + ", jose")) {
            FoundPeople found = as(centre.coordinator(), () -> people.search(typed));
            assertThat(found.hits())
                    .as(typed)
                    .extracting(PersonHit::participant)
                    .containsExactly(ref);
            assertThat(found.nearly()).isFalse();
        }
        PersonHit hit = as(centre.coordinator(), () -> people.search(man.first()))
                .hits()
                .get(0);
        assertThat(hit.birthYear()).as("tells namesakes apart").isEqualTo(1991);
        assertThat(hit.opens()).isTrue();
        assertThat(as(centre.coordinator(), () -> people.search(man.first() + " Braulio"))
                        .hits())
                .isEmpty();
    }

    @Test
    void a_slip_of_the_fingers_finds_those_who_are_called_nearly_so() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("José Luis");
        UUID ref = man.onFileAt(centre.centreId());
        String slipped = man.first().substring(0, 4) + "w" + man.first().substring(5);

        FoundPeople found = as(centre.coordinator(), () -> people.search(slipped + " jose"));

        assertThat(found.nearly()).isTrue();
        assertThat(found.hits()).extracting(PersonHit::participant).containsExactly(ref);
    }

    @Test
    void a_man_is_found_by_file_number_or_the_end_of_it_and_by_curp() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("Saúl").born(BORN).withCurp();
        UUID ref = man.onFileAt(centre.centreId());
        String number = Sql.text("SELECT file_number FROM participant WHERE public_ref = ?", ref.toString());

        for (String typed : List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                number.substring(0, 7) + "00",
                "42",
                man.curp(),
                man.curp().substring(0, 15).toLowerCase(Locale.ROOT),
                man.first() + " 42")) {
            assertThat(as(centre.coordinator(), () -> people.search(typed)).hits())
                    .as(typed)
                    .extracting(PersonHit::participant)
                    .containsExactly(ref);
        }
        assertThat(as(centre.coordinator(), () -> people.search("43")).hits()).isEmpty();
    }

    @Test
    void signs_and_single_letters_are_answered_with_a_rule_and_never_with_everybody() throws Exception {
        SomeCohort centre = SomeCohort.of(2);

        for (String typed : List.of("%", "_", "a", "", "% _", "*")) {
            assertThatThrownBy(() -> as(centre.coordinator(), () -> people.search(typed)))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            BusinessRuleViolation.class,
                            rule -> assertThat(rule.code()).isEqualTo("participant.search-short"));
        }
        assertThat(as(centre.coordinator(), () -> people.search("Pr%eba")).hits())
                .as("a sign inside a word parts it")
                .isEmpty();
    }

    @Test
    void more_than_fit_on_a_page_are_not_shown_but_said() throws Exception {
        SomeReferral many = SomeReferral.ofMany(60);

        FoundPeople found = as(many.group().coordinator(), () -> people.search("prueba"));

        assertThat(found.hits()).hasSize(ParticipantService.MOST_HITS);
        assertThat(found.more()).isTrue();
    }

    @Test
    void the_cost_is_the_same_for_one_man_and_for_many() throws Exception {
        SomeReferral many = SomeReferral.ofMany(60);
        SomeCohort one = SomeCohort.of(1);
        as(one.coordinator(), () -> people.search("prueba"));

        long forOne = SqlCount.least(
                () -> as(one.coordinator(), () -> people.search("prueba juan")),
                () -> as(one.coordinator(), () -> people.search("prueba juan")),
                () -> as(one.coordinator(), () -> people.search("prueba juan")));
        long forMany = SqlCount.least(
                () -> as(many.group().coordinator(), () -> people.search("prueba juan")),
                () -> as(many.group().coordinator(), () -> people.search("prueba juan")),
                () -> as(many.group().coordinator(), () -> people.search("prueba juan")));

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void a_facilitator_finds_the_men_of_her_groups_and_nobody_else() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID hers = group.men().get(0);
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();
        SomeMan waiting = SomeMan.called("Saúl");
        waiting.onFileAt(group.centreId());

        List<PersonHit> found =
                as(group.facilitator(), () -> people.search("juan prueba")).hits();

        assertThat(found).extracting(PersonHit::participant).contains(hers).hasSize(2);
        assertThat(found)
                .allMatch(PersonHit::opens)
                .allMatch(hit -> hit.groups().equals(List.of("01/2026")));
        assertThat(as(group.facilitator(), () -> people.search(waiting.first())).hits())
                .isEmpty();
        assertThat(as(colleague, () -> people.search("juan prueba")).hits()).isEmpty();
        assertThat(as(SomeCohort.of(1).facilitator(), () -> people.search("juan prueba"))
                        .hits())
                .as("her own of another centre")
                .hasSize(1)
                .noneMatch(hit -> hit.participant().equals(hers));
    }

    @Test
    void reception_is_told_name_and_file_number_and_cannot_ask_for_a_curp() throws Exception {
        long centre = SomeUser.centre();
        String reception = SomeUser.of(Role.RECEPTIONIST).at(centre).login();
        SomeMan man = SomeMan.called("José Luis").born(BORN).withCurp();
        man.onFileAt(centre);

        PersonHit hit = as(reception, () -> people.search(man.first())).hits().get(0);

        assertThat(hit.fileNumber()).isNotEmpty();
        assertThat(hit.birthYear()).isNull();
        assertThat(hit.groups()).isEmpty();
        assertThat(hit.opens()).isFalse();
        Refused.byRule("participant.search-no-curp", () -> as(reception, () -> people.search(man.curp())));
    }

    @Test
    void administrators_evaluators_and_officers_search_nobody() throws Exception {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.EVALUATOR, Role.REFERRAL_OFFICER)) {
            String login = SomeUser.of(role).login();
            assertThatThrownBy(() -> as(login, () -> people.search("prueba"))).isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void a_restricted_file_is_found_by_the_coordination_and_not_counted_for_anybody_else() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        String reception = SomeUser.of(Role.RECEPTIONIST).at(group.centreId()).login();
        SomeMan man = SomeMan.called("Saúl");
        UUID ref = man.onFileAt(group.centreId());
        SomeMan.restrict(ref);
        SomeMan.restrict(group.men().get(0));

        assertThat(as(group.coordinator(), () -> people.search(man.first())).hits())
                .hasSize(1);
        for (String typed : List.of(man.first(), man.first() + " saul", "42")) {
            FoundPeople found = as(reception, () -> people.search(typed));
            assertThat(found.hits()).as(typed).isEmpty();
            assertThat(found.more()).isFalse();
        }
        String slipped = man.first().substring(0, 4) + "w" + man.first().substring(5);
        assertThat(as(reception, () -> people.search(slipped)).hits()).isEmpty();
        assertThat(as(group.facilitator(), () -> people.search("juan prueba")).hits())
                .isEmpty();
    }

    @Test
    void another_name_finds_him_until_it_is_withdrawn_and_a_correction_moves_his_words() throws Exception {
        SomeCohort centre = SomeCohort.of(0);
        SomeMan man = SomeMan.called("Saúl");
        SomeMan former = SomeMan.called("Saulo");
        UUID ref = man.onFileAt(centre.centreId());

        as(centre.coordinator(), () -> identities.addName(ref, OtherNameKind.FORMER_NAME, "Saulo " + former.first()));
        assertThat(as(centre.coordinator(), () -> people.search(former.first())).hits())
                .hasSize(1);
        as(centre.coordinator(), () -> identities.withdrawName(ref, 1, 1));
        assertThat(as(centre.coordinator(), () -> people.search(former.first())).hits())
                .isEmpty();
        assertThat(as(centre.coordinator(), () -> people.search(man.first())).hits())
                .hasSize(1);

        Sql.run("UPDATE participant SET first_surname = ? WHERE public_ref = ?", former.first(), ref.toString());
        assertThat(as(centre.coordinator(), () -> people.search(man.first())).hits())
                .isEmpty();
        assertThat(as(centre.coordinator(), () -> people.search(former.first())).hits())
                .hasSize(1);
    }

    @Test
    void a_search_leaves_one_row_without_what_was_typed() throws Exception {
        SomeCohort centre = SomeCohort.of(1);

        as(centre.coordinator(), () -> people.search("juan prueba"));

        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', COUNT(*), MAX(action), MAX(outcome), MAX(reason)) FROM audit_event WHERE user_login = ?",
                        centre.coordinator()))
                .isEqualTo("1 SEARCH_FILES GRANTED");
    }
}
