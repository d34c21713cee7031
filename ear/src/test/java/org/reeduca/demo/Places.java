package org.reeduca.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The centres, the authorities of their states and the accounts of both. */
final class Places {

    private final Tables tables;
    private final Csv lists;
    private final String passwordHash;
    private final LocalDate today;
    private final Named<Long> users = new Named<>();
    private final Named<Long> coordinators = new Named<>();
    private final Named<Centre> centres = new Named<>();
    private final Map<Long, Long> roomOf = new HashMap<>();

    Places(Tables tables, Csv lists, String passwordHash, LocalDate today) {
        this.tables = tables;
        this.lists = lists;
        this.passwordHash = passwordHash;
        this.today = today;
    }

    /** Writes the places and accounts of the lists. */
    void write() throws SQLException {
        Named<Long> authorityIds = new Named<>();
        Named<List<Centre.Authority>> byState = authorities(authorityIds);
        Named<Long> centreIds = new Named<>();
        Map<String, String> curpCodes = tables.curpCodes();
        for (Csv.Row row : lists.rows("centres.csv")) {
            centreIds.add(row.text("code"), centre(row));
        }
        rooms(centreIds);
        for (Csv.Row row : lists.rows("users.csv")) {
            long id = user(
                    row.text("login"),
                    row.text("display_name"),
                    row.text("role"),
                    centreIds.find(row.text("centre")),
                    authorityIds.find(row.text("authority")));
            if (row.text("role").equals("COORDINATOR")) {
                coordinators.add(row.text("centre"), id);
            }
        }
        for (Csv.Row row : lists.rows("centres.csv")) {
            String code = row.text("code");
            String state = row.text("state_code");
            Centre centre = new Centre(
                    centreIds.get(code),
                    code,
                    curpCodes.getOrDefault(state, "NE"),
                    ZoneId.of(row.text("time_zone")),
                    row.text("area_code"),
                    coordinators.get(code),
                    byState.get(state));
            centres.add(code, centre);
            agreement(centre);
        }
    }

    /** The authority that sends most men has somebody who answers and an agreement with the centre. */
    private void agreement(Centre centre) throws SQLException {
        Centre.Authority court = centre.authorities().get(0);
        tables.contact.addWithRef(
                tables.nextId("authority_contact"),
                court.id(),
                "Graciela Contacto Ficticio",
                "Enlace de canalización",
                "enlace@" + court.code().toLowerCase(Locale.ROOT) + ".example",
                "+52" + centre.areaCode()
                        + "00000000".substring(centre.areaCode().length() - 2));
        LocalDate signed = today.minusMonths(14);
        tables.agreement.addWithRef(
                tables.nextId("authority_agreement"),
                court.id(),
                centre.id(),
                "CV-" + centre.code() + "/" + signed.getYear(),
                signed,
                signed.plusDays(10),
                "Canalización, seguimiento e informes",
                3,
                10,
                "{\"periodic.everyMonths\": {\"value\": 2, \"source\": \"cláusula quinta\"}}",
                centre.inOfficeHours(signed.plusDays(10)),
                centre.coordinator());
    }

    /** Rooms, and hours in which another service has a place. */
    private void rooms(Named<Long> centreIds) throws SQLException {
        for (Csv.Row row : lists.rows("rooms.csv")) {
            long id = tables.nextId("room");
            roomOf.put(centreIds.get(row.text("centre")), id);
            tables.room.addWithRef(
                    id, centreIds.get(row.text("centre")), row.text("name"), row.text("place"), row.number("seats"));
        }
        for (Csv.Row row : lists.rows("reserved_hours.csv")) {
            tables.reservedHours.addWithRef(
                    tables.nextId("reserved_hours"),
                    centreIds.get(row.text("centre")),
                    row.text("place"),
                    row.text("weekday"),
                    row.text("starts"),
                    row.text("ends"),
                    today.minusDays(60));
        }
    }

    private Named<List<Centre.Authority>> authorities(Named<Long> ids) throws SQLException {
        Named<List<Centre.Authority>> byState = new Named<>();
        for (Csv.Row row : lists.rows("authorities.csv")) {
            long id = tables.nextId("authority");
            ids.add(row.text("code"), id);
            tables.authority.addWithRef(
                    id,
                    row.text("code"),
                    row.text("kind"),
                    row.text("name"),
                    row.text("seat"),
                    row.text("judicial_district"),
                    row.text("state_code"));
            if (byState.find(row.text("state_code")) == null) {
                byState.add(row.text("state_code"), new ArrayList<>());
            }
            Centre.Authority authority = new Centre.Authority(id, row.text("code"), row.text("kind"));
            byState.get(row.text("state_code")).addAll(Collections.nCopies(row.number("weight"), authority));
        }
        return byState;
    }

    private long centre(Csv.Row row) throws SQLException {
        long id = tables.nextId("centre");
        tables.centre.addWithRef(
                id,
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.text("state_code"),
                row.text("municipality"),
                row.text("time_zone"),
                row.text("telephone"));
        return id;
    }

    /** An account with one role; answers its key. */
    long user(String login, String displayName, String role, @Nullable Long centre, @Nullable Long authority)
            throws SQLException {
        long id = tables.nextId("app_user");
        users.add(login.substring(0, login.indexOf('@')), id);
        tables.appUser.addWithRef(
                id,
                login,
                displayName,
                passwordHash,
                "es",
                centre,
                authority,
                today.minusDays(30).atTime(LocalTime.NOON));
        tables.userRole.add(id, role);
        return id;
    }

    /** A room of the centre. */
    long room(Centre centre) {
        return roomOf.getOrDefault(centre.id(), 0L);
    }

    Centre centre(String code) {
        return centres.get(code);
    }

    Collection<Centre> centres() {
        return centres.all();
    }

    /** The account whose login begins like this, before the at sign. */
    long userId(String beginning) {
        return users.get(beginning);
    }
}
