package org.reeduca.demo;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Men who do not exist: common given names with surnames taken from plants and birds. */
final class People {

    private static final List<String> NO_CURP = List.of("HAS_NONE", "NOT_SHOWN", "IN_PROCESS", "FOREIGN_UNDOCUMENTED");
    private static final List<String> REMARKS = List.of(
            "Trabaja por turnos; avisa cuando le cambian el horario.",
            "Lee con dificultad: se le leen los formatos.",
            "Habla maya; prefiere que se le repitan las indicaciones.",
            "Vive a dos horas del centro.");

    private final Tables tables;
    private final Random random;
    private final LocalDate today;
    private final List<String> givenNames;
    private final List<String> surnames;
    private final Curp curps;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    People(Tables tables, Random random, LocalDate today, Csv lists) {
        this(tables, random, today, lists, new Curp(lists.words("inconvenient_words.csv")));
    }

    /** @param curps the codes given so far, which are not given again */
    People(Tables tables, Random random, LocalDate today, Csv lists, Curp curps) {
        this.tables = tables;
        this.random = random;
        this.today = today;
        this.givenNames = lists.words("given_names.csv");
        this.surnames = lists.words("surnames.csv");
        this.curps = curps;
    }

    /** A file that is opened today at the centre; answers its key. */
    long newMan(Centre centre) throws SQLException {
        return newMan(centre, today);
    }

    /** A new file at the centre; answers its key. */
    long newMan(Centre centre, LocalDate opened) throws SQLException {
        String given;
        String first;
        @Nullable String second;
        do {
            given = oneOf(givenNames);
            first = oneOf(surnames);
            second = random.nextInt(25) == 0 ? null : oneOf(surnames);
        } while (!names.add(given + first + second));
        LocalDate birth = opened.minusYears(19 + random.nextInt(45)).minusDays(random.nextInt(365));
        boolean hasCurp = random.nextInt(15) > 0;
        String surnamesTogether = second == null ? first : first + " " + second;
        long id = tables.nextId("participant");
        int number = numbers.merge(centre.code(), 1, Integer::sum);
        tables.participant.addWithRef(
                id,
                centre.id(),
                "%s-%d-%04d".formatted(centre.code(), opened.getYear(), number),
                given,
                first,
                second,
                surnamesTogether + " " + given,
                searchKey(surnamesTogether + " " + given),
                hasCurp ? curps.of(given, first, second, birth, centre.curpState()) : null,
                hasCurp ? null : oneOf(NO_CURP),
                random.nextInt(20) == 0 ? null : birth,
                random.nextInt(12) == 0 ? null : telephone(centre),
                random.nextInt(3) > 0,
                random.nextInt(14) == 0 ? oneOf(REMARKS) : null);
        return id;
    }

    /** Somebody who works at a centre or an authority. */
    String professional() {
        return "Lic. " + oneOf(surnames) + " " + oneOf(surnames);
    }

    /** Somebody who signs letters. */
    String judge() {
        return "Mtro. " + oneOf(givenNames) + " " + oneOf(surnames);
    }

    /** Ten digits with 000 after the area code, which no one is given. */
    private String telephone(Centre centre) {
        int free = 10 - centre.areaCode().length() - 3;
        return "+52" + centre.areaCode() + "000"
                + ("%0" + free + "d").formatted(random.nextInt((int) Math.pow(10, free)));
    }

    private static String searchKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('ñ', '\u0001');
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('\u0001', 'ñ');
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
