package org.reeduca.container;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.RegisterMan;
import org.reeduca.participant.TypedIdentity;
import org.reeduca.shared.Curp;

/**
 * A man of whom no other test has a namesake: his surnames are words nobody else bears.
 *
 * <pre>{@code
 * SomeMan man = SomeMan.called("José Luis").born(LocalDate.of(1991, 5, 12));
 * UUID ref = man.onFileAt(centre);
 * as(coordinator, () -> people.search(man.first()));
 * }</pre>
 */
final class SomeMan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";

    private final String given;
    private final String first;
    private final String second;
    private @Nullable LocalDate born;
    private @Nullable String curp;

    private SomeMan(String given, String first, String second) {
        this.given = given;
        this.first = first;
        this.second = second;
    }

    /** Two surnames of twelve letters, the second one with a tilde and an accent. */
    static SomeMan called(String given) {
        return new SomeMan(given, "Ceiba" + letters(7), "Ñandú" + letters(7));
    }

    /** Another given name, the same surnames. */
    SomeMan brother(String name) {
        return new SomeMan(name, first, second);
    }

    SomeMan born(LocalDate day) {
        born = day;
        return this;
    }

    /** With a CURP of his own, of Veracruz; of a birth date before 2000. */
    SomeMan withCurp() {
        curp = curp(born == null ? LocalDate.of(1990, 1, 1) : born);
        return this;
    }

    /** A CURP that nobody else has. */
    static String curp(LocalDate born) {
        String start = "XAXX" + DAY.format(born) + "HVZ" + consonants() + (born.getYear() < 2000 ? "0" : "A");
        return IntStream.range(0, 10)
                .mapToObj(digit -> start + digit)
                .filter(key -> Curp.parse(key).isPresent())
                .findFirst()
                .orElseThrow();
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }

    String curp() {
        return String.valueOf(curp);
    }

    /** As somebody types him: with a reason when he has no CURP. */
    TypedIdentity typed() {
        return new TypedIdentity(
                given, first, second, born, null, null, curp, curp == null ? CurpMissingReason.NOT_SHOWN : null);
    }

    /** The wish to register him, without having seen any match. */
    RegisterMan wish(String... seen) {
        return new RegisterMan(typed(), null, false, Set.of(seen));
    }

    /** Puts a file of his into the database of a centre, as a list would have brought it. */
    UUID onFileAt(long centre) throws SQLException {
        UUID ref = UUID.randomUUID();
        String name = first + " " + second + " " + given;
        Sql.run(
                """
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, second_surname,
                  sort_key, name_key, curp, curp_missing_reason, birth_date)
                VALUES (NEXT VALUE FOR participant_seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ref.toString(),
                centre,
                "L-" + letters(4).toUpperCase(Locale.ROOT) + "-0042",
                given,
                first,
                second,
                name,
                name.toLowerCase(Locale.ROOT),
                curp,
                curp == null ? "NOT_RECORDED" : null,
                born);
        return ref;
    }

    /** Makes his file one for the coordination only. */
    static void restrict(UUID man) throws SQLException {
        Sql.run("UPDATE participant SET restricted = TRUE WHERE public_ref = ?", man.toString());
    }

    /** Writes the first line of his contacts. */
    static void telephone(UUID man, String telephone, String coordinator) throws SQLException {
        Sql.run("""
                INSERT INTO participant_contact (participant_id, line, kind, value, from_on, recorded_at, recorded_by)
                VALUES (?, 1, 'TELEPHONE', ?, '2026-01-01', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(man), telephone, coordinator);
    }

    private static String letters(int count) {
        return pick("abcdefghijlmnoprstuv", count);
    }

    private static String consonants() {
        return pick(CONSONANTS, 3);
    }

    private static String pick(String from, int count) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < count; i++) {
            picked.append(from.charAt(ThreadLocalRandom.current().nextInt(from.length())));
        }
        return picked.toString();
    }
}
