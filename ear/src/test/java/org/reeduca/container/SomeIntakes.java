package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Role;
import org.reeduca.intake.AppointmentKind;
import org.reeduca.intake.MakeAppointment;
import org.reeduca.intake.NextStep;
import org.reeduca.intake.ReceptionService;
import org.reeduca.shared.FieldProblem;

/** A centre of its own that takes men in: a coordinator, an evaluator, a receptionist, two rooms. */
final class SomeIntakes {

    private final long centre = SomeUser.centre();
    private final long authority = SomeUser.authority();
    private final SomeUser coordinator = SomeUser.of(Role.COORDINATOR).at(centre);
    private final SomeUser evaluator = SomeUser.of(Role.EVALUATOR).at(centre);
    private final SomeUser receptionist = SomeUser.of(Role.RECEPTIONIST).at(centre);
    private int men;

    SomeIntakes() throws SQLException {
        for (String room : new String[] {"Sala Uno", "Sala Dos"}) {
            Sql.run(
                    "INSERT INTO room (id, public_ref, centre_id, name, place) VALUES (NEXT VALUE FOR room_seq,"
                            + " UUID(), ?, ?, 'Alta')",
                    centre,
                    room);
        }
    }

    /** An order of an adult man who has not come; answers its reference. */
    UUID order(LocalDate received) throws SQLException {
        return order(received, LocalDate.of(1990, 1, 1));
    }

    UUID order(LocalDate received, LocalDate born) throws SQLException {
        men++;
        UUID order = UUID.randomUUID();
        Sql.run("""
            INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key, name_key,
              curp_missing_reason, birth_date, telephone)
            VALUES (NEXT VALUE FOR participant_seq, UUID(), ?, ?, 'Braulio', ?, ?, ?, 'HAS_NONE', ?, '+522280000000')
            """, centre, "I-" + men, "Encino " + men, "Encino %03d Braulio".formatted(men), "encino " + men, born);
        Sql.run("""
            INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure, received_on,
              effective_on, policy_id)
            SELECT NEXT VALUE FOR court_order_seq, ?, p.id, p.centre_id, ?, 'SCP', ?, ?, c.id
            FROM participant p JOIN compliance_policy c ON c.code = 'MX-CECOVIM-DEFAULT' AND c.version = 1
            WHERE p.centre_id = ? AND p.file_number = ?
            """, order.toString(), authority, received, received, centre, "I-" + men);
        return order;
    }

    /** Another order of the man of an order, received on the same day; answers its reference. */
    UUID anotherOrder(UUID order) throws SQLException {
        UUID another = UUID.randomUUID();
        Sql.run("""
            INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure, received_on,
              effective_on, policy_id)
            SELECT NEXT VALUE FOR court_order_seq, ?, o.participant_id, o.centre_id, o.authority_id, 'MC', o.received_on,
              o.effective_on, o.policy_id
            FROM court_order o WHERE o.public_ref = ?
            """, another.toString(), order.toString());
        return another;
    }

    long key(UUID order) throws SQLException {
        return Sql.number("SELECT id FROM court_order WHERE public_ref = ?", order.toString());
    }

    String arrivedOn(UUID order) throws SQLException {
        return Sql.text("SELECT arrived_on FROM court_order WHERE public_ref = ?", order.toString());
    }

    UUID room(String name) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM room WHERE centre_id = ? AND name = ?", centre, name));
    }

    UUID person(String login) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM app_user WHERE login = ?", login));
    }

    LocalDate today() {
        return LocalDate.now(NoonZone.get());
    }

    long centreId() {
        return centre;
    }

    String coordinator() {
        return coordinator.login();
    }

    String evaluator() {
        return evaluator.login();
    }

    String receptionist() {
        return receptionist.login();
    }

    /** An interview of an hour. */
    MakeAppointment at(LocalDate day, LocalTime start, String room, String login) throws SQLException {
        return new MakeAppointment(AppointmentKind.INTERVIEW, day, start, 60, room(room), person(login));
    }

    /** What stands against an appointment, as {@code field code}. */
    List<String> faults(ReceptionService reception, UUID order, MakeAppointment wish) throws Exception {
        List<FieldProblem> problems = As.as(receptionist(), () -> reception.checkAppointment(order, wish));
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    /** What comes next for a man, as reception sees it. */
    @Nullable
    NextStep next(ReceptionService reception, UUID order) throws Exception {
        return As.as(receptionist(), () -> reception.openContact(order)).next();
    }
}
