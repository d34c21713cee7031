package org.reeduca.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Men who are being taken in, at each stage of their way. */
final class Intakes {

    private static final int CRITERIA_VERSION = 1;
    private static final List<String> HOLD =
            List.of("USES_VIOLENCE", "FOLLOWS_A_GROUP", "ACCEPTS_RULES", "WITHIN_REACH");
    private static final List<String> DO_NOT_HOLD = List.of("PSYCHOSIS", "DETOX_FIRST", "ACUTE_PLAN", "THREATENS");
    private static final Map<String, Integer> SPANISH_PAPERS = Map.of("PRIVACY", 1, "CONSENT", 3, "COMMITMENT", 5);

    private final Tables tables;
    private final LocalDate today;
    private final Map<Long, Long> rooms = new HashMap<>();
    private int hour = 9;

    Intakes(Tables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** The room in which a centre receives. */
    void room(Centre centre, long room) {
        rooms.put(centre.id(), room);
    }

    /** Somebody called him and did not reach him. */
    void called(Centre centre, long order, LocalDate on) throws SQLException {
        String at = centre.inOfficeHours(on);
        tables.attempt.addWithRef(
                tables.nextId("intake_attempt"),
                order,
                at,
                "TELEPHONE",
                "NO_ANSWER",
                "Llamar por la tarde",
                at,
                centre.coordinator());
    }

    /** He is expected on a day, or came on it. */
    void expected(Centre centre, long order, LocalDate day) throws SQLException {
        long id = tables.nextId("intake_appointment");
        long room = rooms.getOrDefault(centre.id(), 0L);
        tables.appointment.addWithRef(
                id,
                order,
                centre.id(),
                "INTERVIEW",
                day,
                "%02d:00".formatted(hour),
                60,
                room,
                centre.coordinator(),
                centre.inOfficeHours(today.minusDays(8)),
                centre.coordinator());
        hour = hour == 17 ? 9 : hour + 1;
        if (day.isBefore(today)) {
            tables.appointmentOutcome.add(
                    id, 1, "ATTENDED", centre.inOfficeHours(day.plusDays(1)), centre.coordinator());
        }
    }

    /** He signed these papers. */
    void signed(Centre centre, long order, LocalDate on, List<String> papers) throws SQLException {
        for (String paper : papers) {
            tables.signature.add(
                    tables.nextId("intake_signature"),
                    order,
                    paper,
                    1,
                    SPANISH_PAPERS.get(paper),
                    "SIGNED",
                    "PAPER",
                    on,
                    centre.inOfficeHours(on),
                    centre.coordinator());
        }
    }

    /** His intake ended well on a day; what was answered in the interview is left out where only the way into a group matters. */
    void admitted(Centre centre, long order, LocalDate on) throws SQLException {
        signed(centre, order, on, List.of("PRIVACY", "CONSENT", "COMMITMENT"));
        interview(centre, order, on);
        decided(centre, order, on);
    }

    /** It was decided that he takes part. */
    void decided(Centre centre, long order, LocalDate on) throws SQLException {
        tables.decision.add(
                tables.nextId("intake_decision"),
                order,
                1,
                "ADMIT",
                on,
                centre.coordinator(),
                centre.inOfficeHours(on),
                centre.coordinator());
    }

    /** He was interviewed and screened. */
    void interviewed(Centre centre, long order, LocalDate on) throws SQLException {
        long id = interview(centre, order, on);
        for (String code : HOLD) {
            tables.answer.add(id, CRITERIA_VERSION, code, "YES");
        }
        for (String code : DO_NOT_HOLD) {
            tables.answer.add(id, CRITERIA_VERSION, code, "NO");
        }
    }

    private long interview(Centre centre, long order, LocalDate on) throws SQLException {
        long id = tables.nextId("intake_interview");
        String at = centre.inOfficeHours(on);
        tables.interview.add(id, order, 1, on, centre.coordinator(), CRITERIA_VERSION, at, centre.coordinator());
        tables.screening.add(
                tables.nextId("intake_screening"),
                order,
                1,
                "Guía de valoración del centro",
                "2025",
                "MODERATE",
                on,
                centre.coordinator(),
                at,
                centre.coordinator());
        return id;
    }
}
