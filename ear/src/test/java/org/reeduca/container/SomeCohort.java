package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.access.Role;

/**
 * A group of a centre of its own, with a facilitator, a coordinator and men under orders of an authority of its own.
 *
 * <pre>{@code
 * SomeCohort group = SomeCohort.of(12);
 * UUID session = group.session(1, group.today());
 * as(group.facilitator(), () -> attendance.openRoll(session));
 * }</pre>
 */
public final class SomeCohort {

    private static final ZoneId ZONE = NoonZone.get();

    private final long centre;
    private final long authority;
    private final long cohort;
    private final SomeUser facilitator;
    private final SomeUser coordinator;
    private final List<UUID> men = new ArrayList<>();

    private SomeCohort() throws SQLException {
        this(SomeUser.centre(), SomeUser.authority(), "01/2026");
    }

    private SomeCohort(long centre, long authority, String code) throws SQLException {
        this.centre = centre;
        this.authority = authority;
        facilitator = SomeUser.of(Role.FACILITATOR).at(centre);
        coordinator = SomeUser.of(Role.COORDINATOR).at(centre);
        Sql.run("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), ?, MIN(id), ?, 'MONDAY', '18:00', 'RUNNING'
                FROM programme_version
                """, centre, code);
        cohort = Sql.number("SELECT id FROM cohort WHERE centre_id = ? AND code = ?", centre, code);
        Sql.run(
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?, ?, '2020-01-01')",
                cohort,
                facilitator.id());
    }

    private SomeCohort(SomeCohort beside, String code) throws SQLException {
        centre = beside.centre;
        authority = beside.authority;
        facilitator = beside.facilitator;
        coordinator = beside.coordinator;
        Sql.run("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), ?, MIN(id), ?, 'MONDAY', '18:00', 'RUNNING' FROM programme_version
                """, centre, code);
        cohort = Sql.number("SELECT id FROM cohort WHERE centre_id = ? AND code = ?", centre, code);
        Sql.run(
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?, ?, '2020-01-01')",
                cohort,
                facilitator.id());
    }

    /** A group of so many men who joined long ago. */
    public static SomeCohort of(int size) throws SQLException {
        SomeCohort group = new SomeCohort();
        for (int i = 0; i < size; i++) {
            group.addMan(LocalDate.of(2020, 1, 1));
        }
        return group;
    }

    /** Another group of the same centre, of so many men who joined long ago. */
    public SomeCohort another(String code, int size) throws SQLException {
        SomeCohort group = new SomeCohort(centre, authority, code);
        for (int i = 0; i < size; i++) {
            group.addMan(LocalDate.of(2020, 1, 1));
        }
        return group;
    }

    /** One more man with an order of the group's authority, admitted under it. */
    public UUID addMan(LocalDate from) throws SQLException {
        UUID ref = manWithoutGroup(from);
        Sql.run("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)
                VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, ?)
                """, cohort, id(ref), from);
        men.add(ref);
        return ref;
    }

    /** A man of the centre with an order of the group's authority, admitted under it and in no group. */
    public UUID manWithoutGroup(LocalDate from) throws SQLException {
        UUID man = manInIntake(from);
        SomeAdmission.of(man, coordinator.id());
        return man;
    }

    /** The same before anything was decided about him. */
    public UUID manInIntake(LocalDate from) throws SQLException {
        UUID ref = UUID.randomUUID();
        long number = Sql.number("SELECT COUNT(*) FROM participant WHERE centre_id = ?", centre) + 1;
        String name = String.format(Locale.ROOT, "Prueba %03d", number);
        Sql.run(
                """
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                VALUES (NEXT VALUE FOR participant_seq, ?, ?, ?, 'Juan', ?, ?, ?, 'HAS_NONE')
                """,
                ref.toString(),
                centre,
                "P-" + number,
                name,
                name + " Juan",
                name.toLowerCase(Locale.ROOT) + " juan");
        long id = id(ref);
        Sql.run("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure,
                  received_on, effective_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), ?, ?, ?, 'SCP', ?, ?, id, ? FROM compliance_policy
                WHERE code = 'MX-CECOVIM-DEFAULT' AND version = 1
                """, id, centre, authority, from, from, from);
        return ref;
    }

    /** A session of the group that began at midnight, so that its list can be taken on its day. */
    public UUID session(int unit, LocalDate on) throws SQLException {
        UUID ref = UUID.randomUUID();
        Sql.run("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                  planned_minutes, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR programme_session_seq, ?, ?, ?, ?, ?, 150, UTC_TIMESTAMP(6), ?)
                """, ref.toString(), cohort, unit, on, LocalTime.MIDNIGHT, facilitator.id());
        return ref;
    }

    /** The first day on or after one on which the whole country works. */
    public static LocalDate workday(LocalDate from) throws SQLException {
        LocalDate day = from;
        while (Sql.number("SELECT COUNT(*) FROM non_working_day WHERE scope = 'NATIONAL' AND day = ?", day) > 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * Sessions of the first units to come, weekly at 18:00, stepping over national days off.
     *
     * @param from no session is before it
     * @return the day of each, in order
     */
    public List<LocalDate> weekly(int units, LocalDate from) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = open(from); days.size() < units; day = open(day.plusWeeks(1))) {
            days.add(day);
            Sql.run("""
                    INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                      planned_minutes, recorded_at, recorded_by)
                    VALUES (NEXT VALUE FOR programme_session_seq, UUID(), ?, ?, ?, '18:00', 150, UTC_TIMESTAMP(6), ?)
                    """, cohort, days.size(), day, facilitator.id());
        }
        Sql.run(
                "UPDATE cohort SET weekday = ? WHERE id = ?",
                from.getDayOfWeek().name(),
                cohort);
        return days;
    }

    /** That day, or the first one some weeks later on which the country works. */
    public static LocalDate open(LocalDate day) throws SQLException {
        LocalDate open = day;
        while (Sql.number("SELECT COUNT(*) FROM non_working_day WHERE scope = 'NATIONAL' AND day = ?", open) > 0) {
            open = open.plusWeeks(1);
        }
        return open;
    }

    /** The session of the unit that is planned or was held. */
    public UUID sessionOf(int unit) throws SQLException {
        return UUID.fromString(Sql.text(
                "SELECT public_ref FROM programme_session WHERE cohort_id = ? AND unit_number = ? AND state <> 'CANCELLED'",
                cohort,
                unit));
    }

    /** All its sessions as they stand, for comparing before and after. */
    public String sessions() throws SQLException {
        return Sql.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', unit_number, held_on, start_time, state, cancel_reason, public_ref)
                  ORDER BY unit_number, held_on, public_ref SEPARATOR '\n') FROM programme_session WHERE cohort_id = ?
                """, cohort);
    }

    /** Its units with their days, cancelled sessions left out, as {@code 5 2026-05-11}. */
    public List<String> days() throws SQLException {
        return List.of(Sql.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', unit_number, held_on) ORDER BY unit_number)
                FROM programme_session WHERE cohort_id = ? AND state <> 'CANCELLED' AND NOT catch_up
                """, cohort).split(","));
    }

    /** Another group of the centre with the same facilitator. */
    public SomeCohort another(String code) throws SQLException {
        return new SomeCohort(this, code);
    }

    /** The local day where the group is. */
    public LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public String facilitator() {
        return facilitator.login();
    }

    public String coordinator() {
        return coordinator.login();
    }

    public List<UUID> men() {
        return List.copyOf(men);
    }

    public long cohortId() {
        return cohort;
    }

    public UUID cohort() throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM cohort WHERE id = ?", cohort));
    }

    public long centreId() {
        return centre;
    }

    public long authorityId() {
        return authority;
    }

    /** Key of a man. */
    public static long id(UUID man) throws SQLException {
        return Sql.number("SELECT id FROM participant WHERE public_ref = ?", man.toString());
    }

    /** A group with three sessions ahead. */
    static SomeCohort running(int men) throws SQLException {
        SomeCohort group = SomeCohort.of(men);
        for (int unit = 4; unit <= 6; unit++) {
            group.session(unit, workday(group.today().plusWeeks(unit - 3)));
        }
        return group;
    }

    /** How many belong to it without an end. */
    long members() throws SQLException {
        return Sql.number("SELECT COUNT(*) FROM enrolment WHERE cohort_id = ? AND to_on IS NULL", cohort);
    }

    /** Ends all orders of a man yesterday. */
    void endOrders(UUID man, String kind) throws SQLException {
        Sql.run("""
                INSERT INTO order_ending (id, order_id, revision, kind, ended_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR order_ending_seq, o.id, 1, ?, ?, UTC_TIMESTAMP(6), u.id
                FROM court_order o, app_user u WHERE o.participant_id = ? AND u.login = ?
                """, kind, today().minusDays(1), id(man), coordinator());
    }

    /** The number of his file. */
    static String fileNumber(UUID man) throws SQLException {
        return Objects.requireNonNull(
                Sql.text("SELECT file_number FROM participant WHERE public_ref = ?", man.toString()));
    }
}
