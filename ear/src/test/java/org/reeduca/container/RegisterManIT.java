package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.IdentityFault;
import org.reeduca.participant.Match;
import org.reeduca.participant.MatchElsewhere;
import org.reeduca.participant.Matches;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.RegisterMan;
import org.reeduca.participant.Registration;
import org.reeduca.participant.TypedIdentity;
import org.reeduca.participant.match.Likeness.Level;
import org.reeduca.participant.match.MatchReason;

/** A file is opened once: what is looked at first, what is refused, and what other centres are told. */
@ExtendWith(ArquillianExtension.class)
class RegisterManIT {

    private static final LocalDate BORN = LocalDate.of(1991, 5, 12);

    @Inject
    private ParticipantService people;

    @Test
    void a_new_man_gets_the_next_number_his_telephone_and_a_row_in_the_audit() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("JOSÉ LUIS").born(BORN).withCurp();

        Registration done = as(
                desk.coordinator,
                () -> people.register(new RegisterMan(man.typed(), "044 228 000 4567", true, Set.of())));

        UUID ref = Objects.requireNonNull(done.participant());
        assertThat(done.fileNumber()).matches("C[0-9A-F]{8}-\\d{4}-0001");
        assertThat(column("given_names", ref)).isEqualTo("José Luis");
        assertThat(column("birth_state", ref)).as("told by the CURP").isEqualTo("MX-VER");
        assertThat(column("sex", ref)).isEqualTo("MAN");
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', c.kind, c.value, c.safe_to_leave_message) FROM participant_contact c"
                                + " JOIN participant p ON p.id = c.participant_id WHERE p.public_ref = ?",
                        ref.toString()))
                .isEqualTo("TELEPHONE +522280004567 1");
        assertThat(lastAudit(desk.coordinator)).isEqualTo("REGISTER_FILE GRANTED " + ref);
        assertThat(register(desk.reception, SomeMan.called("Saúl")).fileNumber())
                .endsWith("-0002");
    }

    @Test
    void a_likely_match_is_shown_with_reasons_before_a_file_is_opened_nevertheless() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID known = man.onFileAt(desk.centre);

        Registration first = register(desk.coordinator, man);

        assertThat(first.participant()).isNull();
        Match match = first.matches().here().get(0);
        assertThat(match.participant()).isEqualTo(known);
        assertThat(match.level()).isEqualTo(Level.LIKELY);
        assertThat(match.reasons()).containsExactly(MatchReason.SAME_NAME, MatchReason.SAME_BIRTH_DATE);
        assertThat(match.birthDate()).isEqualTo(BORN);
        assertThat(files(desk.centre)).as("nothing was opened").isEqualTo(1);

        Registration second = as(desk.coordinator, () -> people.register(man.wish(known.toString())));
        assertThat(second.participant()).isNotNull();
        assertThat(files(desk.centre)).isEqualTo(2);
    }

    @Test
    void ec_07_a_man_who_comes_back_after_he_finished_is_recognised() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'COMPLETED' WHERE participant_id = ?",
                group.today(),
                SomeCohort.id(man));
        TypedIdentity again =
                new TypedIdentity("Juan", "Prueba 001", null, null, null, null, null, CurpMissingReason.NOT_SHOWN);

        Matches matches = as(group.coordinator(), () -> people.findDuplicates(again));

        assertThat(matches.here()).extracting(Match::participant).containsExactly(man);
    }

    @Test
    void ec_32_a_brother_is_possible_and_says_that_the_given_name_differs() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        man.onFileAt(desk.centre);

        Match match = register(desk.coordinator, man.brother("Martín").born(BORN))
                .matches()
                .here()
                .get(0);

        assertThat(match.level()).isEqualTo(Level.POSSIBLE);
        assertThat(match.reasons()).contains(MatchReason.OTHER_GIVEN_NAME);
    }

    @Test
    void ec_22_whoever_had_no_curp_is_recognised_when_he_brings_one() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID known = man.onFileAt(desk.centre);
        SomeMan withPapers = man.brother("José Luis").born(BORN).withCurp();

        assertThat(register(desk.coordinator, withPapers).matches().here())
                .extracting(Match::participant)
                .containsExactly(known);
    }

    @Test
    void the_same_curp_never_gets_a_second_file_at_a_centre() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN).withCurp();
        UUID known = man.onFileAt(desk.centre);

        Registration shown = register(desk.coordinator, man);

        assertThat(shown.matches().certain()).isTrue();
        Refused.byRule(
                "participant.curp-taken",
                () -> as(desk.coordinator, () -> people.register(man.wish(known.toString()))));
        assertThat(files(desk.centre)).isEqualTo(1);
    }

    @Test
    void another_centre_is_named_without_the_man_and_its_file_remembers_that_it_was() throws Exception {
        Desk desk = Desk.open();
        Desk other = Desk.open();
        Sql.run("UPDATE centre SET telephone = '+522280000001' WHERE id = ?", other.centre);
        SomeMan man = SomeMan.called("José Luis").born(BORN).withCurp();
        UUID theirs = man.onFileAt(other.centre);

        Matches matches = register(desk.reception, man).matches();

        assertThat(matches.here()).isEmpty();
        MatchElsewhere elsewhere = matches.elsewhere().get(0);
        assertThat(elsewhere.telephone()).isEqualTo("+522280000001");
        assertThat(matches.toString())
                .doesNotContain(man.first())
                .doesNotContain(man.curp())
                .doesNotContain(theirs.toString());
        assertThat(audited(theirs)).isEqualTo("MATCH_ELSEWHERE centre " + desk.reception);

        assertThat(as(
                                desk.reception,
                                () -> people.register(man.wish(matches.keys().get(0))))
                        .participant())
                .as("two centres may each have a file")
                .isNotNull();
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_event WHERE participant_ref = ?", theirs.toString()))
                .as("said once, remembered once")
                .isEqualTo(1);
    }

    @Test
    void of_another_centre_nobody_learns_anything_by_a_name_alone() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        UUID theirs = man.onFileAt(Desk.open().centre);
        SomeMan nameOnly = man.brother("José Luis");

        Matches matches = as(desk.coordinator, () -> people.findDuplicates(nameOnly.typed()));

        assertThat(matches.elsewhere()).isEmpty();
        assertThat(audited(theirs)).isEmpty();
    }

    @Test
    void restricted_files_exist_for_the_own_coordination_only() throws Exception {
        Desk desk = Desk.open();
        Desk other = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN).withCurp();
        UUID known = man.onFileAt(desk.centre);
        SomeMan.restrict(known);

        assertThat(as(desk.coordinator, () -> people.findDuplicates(man.typed()))
                        .here())
                .hasSize(1);
        assertThat(as(desk.reception, () -> people.findDuplicates(man.typed())).here())
                .isEmpty();
        assertThat(as(other.coordinator, () -> people.findDuplicates(man.typed()))
                        .elsewhere())
                .isEmpty();
        assertThat(audited(known)).isEmpty();
        Refused.byRule("participant.ask-coordination", () -> register(desk.reception, man));
    }

    @Test
    void reception_sees_no_birth_date_of_a_match() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        man.onFileAt(desk.centre);

        assertThat(register(desk.reception, man).matches().here().get(0).birthDate())
                .isNull();
    }

    @Test
    void ec_27_a_minor_is_refused_and_nothing_of_him_is_kept() throws Exception {
        Desk desk = Desk.open();
        LocalDate young = LocalDate.now(ZoneOffset.UTC).minusYears(17);
        SomeMan boy = SomeMan.called("Saúl").born(young).withCurp();

        assertThat(as(desk.reception, () -> people.findFaults(boy.typed())))
                .extracting(IdentityFault::code)
                .containsExactly("participant.minor");
        Refused.byRule("participant.minor", () -> register(desk.reception, boy));

        assertThat(files(desk.centre)).isZero();
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome, reason) FROM audit_event WHERE user_login = ?",
                        desk.reception))
                .isEqualTo("REGISTER_FILE FAILED participant.minor");
    }

    @Test
    void six_who_register_the_same_man_at_once_open_one_file() throws Exception {
        Desk desk = Desk.open();
        SomeMan man = SomeMan.called("José Luis").born(BORN);
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Registration>> calls = IntStream.range(0, 6)
                    .<Callable<Registration>>mapToObj(i -> () -> register(desk.coordinator, man))
                    .toList();
            int opened = 0;
            for (Future<Registration> call : writers.invokeAll(calls)) {
                opened += call.get().participant() == null ? 0 : 1;
            }
            assertThat(opened).isEqualTo(1);
            assertThat(files(desk.centre)).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void facilitators_open_no_files() throws Exception {
        SomeCohort group = SomeCohort.of(0);

        assertThatThrownBy(() -> register(group.facilitator(), SomeMan.called("Saúl")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_database_itself_refuses_a_sex_or_a_state_that_does_not_exist() throws Exception {
        UUID man = SomeMan.called("Saúl").onFileAt(Desk.open().centre);

        for (String column : List.of("sex", "birth_state")) {
            assertThatThrownBy(() -> Sql.run(
                            "UPDATE participant SET " + column + " = 'ALIEN' WHERE public_ref = ?", man.toString()))
                    .as(column)
                    .isInstanceOf(SQLException.class);
        }
    }

    /** A centre with those who register. */
    private record Desk(long centre, String coordinator, String reception) {

        static Desk open() throws Exception {
            long centre = SomeUser.centre();
            Sql.run("UPDATE centre SET state_code = 'MX-VER' WHERE id = ?", centre);
            return new Desk(
                    centre,
                    SomeUser.of(Role.COORDINATOR).at(centre).login(),
                    SomeUser.of(Role.RECEPTIONIST).at(centre).login());
        }
    }

    private Registration register(String login, SomeMan man) throws Exception {
        return as(login, () -> people.register(man.wish()));
    }

    private static String column(String name, UUID man) throws Exception {
        return Sql.text("SELECT " + name + " FROM participant WHERE public_ref = ?", man.toString());
    }

    private static long files(long centre) throws Exception {
        return Sql.number("SELECT COUNT(*) FROM participant WHERE centre_id = ?", centre);
    }

    private static String audited(UUID man) throws Exception {
        return Sql.text(
                "SELECT CONCAT_WS(' ', action, subject_kind, user_login) FROM audit_event WHERE participant_ref = ?",
                man.toString());
    }

    private static String lastAudit(String login) throws Exception {
        return Sql.text(
                "SELECT CONCAT_WS(' ', action, outcome, participant_ref) FROM audit_event WHERE user_login = ? ORDER BY occurred_at DESC, id DESC LIMIT 1",
                login);
    }
}
