package org.reeduca.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Centre.Authority;
import org.reeduca.demo.Group.Special;

/** One centre of a nation: its courts, its staff, and years of groups through which its men go, some of them twice. */
final class NationCentre {

    private static final int WEEKS = 16;
    private static final int WEEKS_AHEAD = 3;
    private static final int NEW_MEN_IN_A_GROUP = 14;
    private static final int ONE_IN_WITHOUT_GROUP = 30;
    private static final int DAYS_UNTIL_SENT_AGAIN = 50;
    private static final List<String> HOURS = List.of("09:00", "10:00", "12:00", "16:00", "17:00", "18:00");
    private static final List<String> ROOMS = List.of("Sala Norte", "Sala Sur", "Salón Uno", "Salón Dos", "Aula Tres");
    private static final List<String> ORDINALS =
            List.of("Primero", "Segundo", "Tercero", "Cuarto", "Quinto", "Sexto", "Séptimo", "Octavo", "Noveno");

    private final Nation.Tools tools;
    private final Seat seat;
    private final String code;
    private final int men;
    private final Lanes.Lane lane;
    private final Random random;
    private final People people;
    private final Histories histories;
    private final Orders orders;
    private final Centre centre;
    private final List<Long> facilitators = new ArrayList<>();
    private final Deque<Free> sentAgain = new ArrayDeque<>();

    /** A man who may be sent again from a day on. */
    private record Free(long man, LocalDate from) {}

    /**
     * @param number of the centre in the nation, from 0
     * @param men files it keeps
     * @param lane through which it is written
     */
    NationCentre(Nation.Tools tools, Seat seat, int number, int men, Curp curps, Lanes.Lane lane) throws SQLException {
        this.tools = tools;
        this.seat = seat;
        this.code = "%s-%03d".formatted(seat.state().substring(3), number + 1);
        this.men = men;
        this.lane = lane;
        this.random = tools.random();
        Tables tables = tools.tables();
        this.people = new People(tables, random, tools.today(), tools.lists(), curps);
        this.orders = new Orders(tables, random, tools.today(), people, tools.policy());
        this.histories = new Histories(tables, random, tools.today(), people, orders);
        this.centre = centre();
    }

    private Centre centre() throws SQLException {
        Tables tables = tools.tables();
        long id = tables.nextId("centre");
        ZoneId zone = ZoneId.of(seat.row().text("time_zone"));
        String areaCode = seat.row().text("area_code");
        tables.centre.addWithRef(
                id,
                code,
                "Centro de demostración " + seat.name() + " (ficticio)",
                seat.name(),
                seat.state(),
                seat.town(),
                zone,
                "+52" + areaCode + "0".repeat(10 - areaCode.length()));
        long coordinator = account("coordinacion", "COORDINATOR", id, null);
        staff(id);
        return new Centre(
                id,
                code,
                tools.curpCodes().getOrDefault(seat.state(), "NE"),
                zone,
                areaCode,
                coordinator,
                authorities());
    }

    private void staff(long centreId) throws SQLException {
        for (int i = 1; i <= 2 + men / 300; i++) {
            facilitators.add(account("facilitacion" + i, "FACILITATOR", centreId, null));
        }
        account("evaluacion", "EVALUATOR", centreId, null);
        account("recepcion", "RECEPTIONIST", centreId, null);
        account("administracion", "ADMINISTRATOR", centreId, null);
    }

    private List<Authority> authorities() throws SQLException {
        String place = seat.name() + " (ficticia)";
        String court = ORDINALS.get(Math.min(seat.ordinal(), ORDINALS.size()) - 1);
        String ofTown = " de " + seat.town() + " (ficticio)";
        List<Authority> weighted = new ArrayList<>();
        add(weighted, 5, "UMECA", "SUPERVISION_UNIT", "Unidad de supervisión de medidas " + place);
        add(weighted, 4, "JC", "CONTROL_COURT", "Juzgado " + court + " de Control" + ofTown);
        add(weighted, 1, "JF", "FAMILY_COURT", "Juzgado " + court + " Familiar" + ofTown);
        add(weighted, 1, "JV", "CIVIC_COURT", "Juzgado " + court + " Cívico" + ofTown);
        add(weighted, 1, "JE", "ENFORCEMENT_COURT", "Juzgado " + court + " de Ejecución" + ofTown);
        account("enlace.umeca", "REFERRAL_OFFICER", null, weighted.get(0).id());
        account("enlace.juzgado", "REFERRAL_OFFICER", null, weighted.get(5).id());
        return weighted;
    }

    private void add(List<Authority> weighted, int weight, String letters, String kind, String name)
            throws SQLException {
        long id = tools.tables().nextId("authority");
        Authority authority = new Authority(id, letters + "-" + code, kind);
        tools.tables()
                .authority
                .addWithRef(id, authority.code(), kind, name, seat.town(), "Distrito de " + seat.town(), seat.state());
        weighted.addAll(Collections.nCopies(weight, authority));
    }

    private long account(String who, String role, @Nullable Long centreId, @Nullable Long authority)
            throws SQLException {
        String login = Nation.login(who, code);
        return tools.accounts().user(login, people.professional(), role, centreId, authority);
    }

    /** Lays the groups over the years and fills them, the oldest first; all of it in one transaction. */
    void write() throws SQLException {
        int withoutGroup = men / ONE_IN_WITHOUT_GROUP;
        int inGroups = men - withoutGroup;
        int groups = (inGroups + NEW_MEN_IN_A_GROUP - 1) / NEW_MEN_IN_A_GROUP;
        int placed = 0;
        for (int number = 0; number < groups; number++) {
            int wanted = (int) ((number + 1L) * inGroups / groups) + (number == groups - 1 ? 0 : random.nextInt(4));
            fill(number, groups, Math.max(0, wanted - placed));
            placed = Math.max(placed, wanted);
            if (tools.tables().many()) {
                lane.send(tools.tables().take());
            }
        }
        for (int i = 0; i < withoutGroup; i++) {
            withoutGroup(i % 2 == 0);
        }
        lane.sendAndCommit(tools.tables().take());
    }

    private void fill(int number, int groups, int newMen) throws SQLException {
        Group.Plan plan = plan(number, groups, newMen);
        Group group = tools.groups().make(plan);
        for (int i = 0; i < newMen; i++) {
            LocalDate opened = group.firstDay().isBefore(tools.today()) ? group.firstDay() : tools.today();
            tell(people.newMan(centre, opened), group, plan.special());
        }
        LocalDate free = group.firstDay().minusDays(DAYS_UNTIL_SENT_AGAIN);
        for (int i = 0;
                i < newMen / 3
                        && !sentAgain.isEmpty()
                        && sentAgain.getFirst().from().isBefore(free);
                i++) {
            tell(sentAgain.removeFirst().man(), group, plan.special());
        }
    }

    private void tell(long man, Group group, Special special) throws SQLException {
        Story story = StoryChances.draw(group, special, random);
        LocalDate free = histories.tell(man, group, story, Habits.OfOneMan.drawn(random));
        if (free != null && random.nextInt(3) > 0) {
            sentAgain.addLast(new Free(man, free));
        }
    }

    /** Groups begin evenly over the years, the last ones in the weeks to come. */
    private Group.Plan plan(int number, int groups, int newMen) {
        int weeks = tools.years() * 52 + WEEKS_AHEAD;
        int ago = tools.years() * 52 - (int) ((number + 0.5) * weeks / groups);
        int held = Math.max(0, Math.min(WEEKS, ago));
        int nextInDays = 7 * (held - ago) + random.nextInt(6);
        long facilitator = facilitators.get(number % facilitators.size());
        long other = facilitators.get((number + 1) % facilitators.size());
        return new Group.Plan(
                centre,
                number + 1,
                held,
                held == 0 ? nextInDays + 1 : nextInDays,
                LocalTime.parse(oneOf(HOURS)),
                oneOf(ROOMS),
                Math.max(20, newMen + newMen / 3),
                special(held),
                facilitator,
                random.nextInt(3) == 0 ? other : null);
    }

    private Special special(int held) {
        int chance = random.nextInt(30);
        if (held == WEEKS) {
            return Special.FINISHED;
        }
        if (chance == 0 && held > 0) {
            return Special.OVERDUE;
        }
        if (chance == 1 && held > 5) {
            return Special.HURRICANE;
        }
        return chance == 2 && held > 3 ? Special.CATCH_UP : Special.NONE;
    }

    /** A man who came lately and waits for a group, or one who was sent at some time and never came. */
    private void withoutGroup(boolean waits) throws SQLException {
        int days = waits ? 4 + random.nextInt(14) : 4 + random.nextInt(tools.years() * 365);
        LocalDate received = tools.today().minusDays(days);
        long man = people.newMan(centre, received);
        orders.fromSomeAuthority(man, centre, received, waits ? received.plusDays(3) : null);
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
