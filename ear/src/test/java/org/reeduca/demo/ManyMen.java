package org.reeduca.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Centre.Authority;
import org.reeduca.demo.Group.Meeting;
import org.reeduca.demo.Group.Special;

/**
 * Groups and authorities of any size, to count the SQL statements of a page: twice the men must not be twice the
 * statements. Each lies in a centre of its own and can be made once per size and database.
 */
public final class ManyMen {

    private final Connection connection;
    private final LocalDate today;
    private final Path demoFolder;
    private final String passwordHash;

    /** Parameters as those of {@link DemoData}. */
    public ManyMen(Connection connection, LocalDate today, Path demoFolder, String passwordHash) {
        this.connection = connection;
        this.today = today;
        this.demoFolder = demoFolder;
        this.passwordHash = passwordHash;
    }

    /**
     * A group as big as asked for.
     *
     * @param facilitator login of its facilitator
     * @param coordinator login of the coordinator of its centre
     * @param todaySession its meeting of today, not yet recorded
     * @param lastHeldSession its last closed list
     */
    public record BigGroup(
            String facilitator, String coordinator, UUID cohort, UUID todaySession, UUID lastHeldSession) {}

    /**
     * An authority as big as asked for.
     *
     * @param officer login of its officer
     */
    public record BigAuthority(String officer, UUID authority) {}

    /** A group that met eight times and meets today. */
    public BigGroup group(int men) throws SQLException {
        String size = "GROUP" + men;
        BigGroup[] made = new BigGroup[1];
        Transaction.run(connection, () -> {
            try (Tables tables = new Tables(connection, new Random(size.hashCode()))) {
                Maker maker = new Maker(tables, size);
                Group group = maker.group(1, men);
                tables.write();
                List<Meeting> held = group.heldMeetings();
                made[0] = new BigGroup(
                        maker.login("facilitator"),
                        maker.login("coordinator"),
                        group.ref(),
                        group.meetings().get(held.size()).ref(),
                        held.get(held.size() - 1).ref());
            }
        });
        return made[0];
    }

    /** An authority that sent so many men, who are in groups of twenty-five. */
    public BigAuthority authority(int men) throws SQLException {
        String size = "AUTHORITY" + men;
        BigAuthority[] made = new BigAuthority[1];
        Transaction.run(connection, () -> {
            try (Tables tables = new Tables(connection, new Random(size.hashCode()))) {
                Maker maker = new Maker(tables, size);
                for (int number = 1, left = men; left > 0; number++, left -= 25) {
                    maker.group(number, Math.min(25, left));
                }
                tables.write();
                made[0] = new BigAuthority(maker.login("officer"), maker.authorityRef);
            }
        });
        return made[0];
    }

    /** A centre of its own with one authority and the accounts that are needed. */
    private final class Maker {
        private final String size;
        private final Groups groups;
        private final Histories histories;
        private final Centre centre;
        private final long facilitator;
        private final UUID authorityRef;

        Maker(Tables tables, String size) throws SQLException {
            this.size = size;
            Csv lists = new Csv(demoFolder);
            Random random = new Random(size.hashCode());
            long authority = tables.nextId("authority");
            authorityRef = tables.authority.addWithRef(
                    authority, size, "SUPERVISION_UNIT", "Autoridad de prueba " + size, null, null, "MX-ROO");
            long centreId = tables.nextId("centre");
            tables.centre.addWithRef(
                    centreId,
                    size,
                    "Centro de prueba " + size,
                    size,
                    "MX-ROO",
                    "Benito Juárez",
                    "America/Cancun",
                    null);
            Places accounts = new Places(tables, lists, passwordHash, today);
            facilitator = account(accounts, "facilitator", "FACILITATOR", centreId, null);
            long coordinator = account(accounts, "coordinator", "COORDINATOR", centreId, null);
            account(accounts, "officer", "REFERRAL_OFFICER", null, authority);
            centre = new Centre(
                    centreId,
                    size,
                    "QR",
                    ZoneId.of("America/Cancun"),
                    "998",
                    coordinator,
                    List.of(new Authority(authority, size, "SUPERVISION_UNIT")));
            People people = new People(tables, random, today, lists);
            Orders orders = new Orders(tables, random, today, people, new DefaultPolicy(connection, demoFolder).id());
            groups = new Groups(tables, today);
            histories = new Histories(tables, random, today, people, orders);
        }

        Group group(int number, int men) throws SQLException {
            Group group = groups.make(new Group.Plan(
                    centre,
                    number,
                    8,
                    0,
                    LocalTime.of(10, 0),
                    "Sala " + number,
                    Math.max(20, men),
                    Special.TODAY,
                    facilitator,
                    null));
            Story[] stories = {Story.STEADY, Story.LATE, Story.EXCUSED, Story.AT_RISK, Story.BREACH, Story.EXTENDED};
            for (int man = 0; man < men; man++) {
                histories.tell(group, stories[man % stories.length]);
            }
            return group;
        }

        String login(String who) {
            return who + "." + size.toLowerCase(Locale.ROOT) + "@many.reeduca.example";
        }

        private long account(
                Places accounts, String who, String role, @Nullable Long centreId, @Nullable Long authority)
                throws SQLException {
            return accounts.user(login(who), who + " " + size, role, centreId, authority);
        }
    }
}
