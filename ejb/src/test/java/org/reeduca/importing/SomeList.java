package org.reeduca.importing;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of men to start from: one sheet with titles, heading, three good men, totals and legend. Tests change what they
 * are about and leave the rest. Sessions are weekly from Monday 12 January 2026.
 */
final class SomeList {

    static final LocalDate FIRST_SESSION = LocalDate.of(2026, 1, 12);

    final List<String> titles = new ArrayList<>(
            List.of("CECOVIM Solidaridad", "Grupo 07/2026   Lunes de 17:00 a 19:30 h", "Corte al 09/02/2026"));
    final Map<String, String> headings = new LinkedHashMap<>();
    final List<Map<String, @Nullable Object>> men = new ArrayList<>();
    final List<List<@Nullable Object>> foot = new ArrayList<>();
    int sessions = 16;

    SomeList() {
        headings.put("no", "No.");
        headings.put("name", "Apellidos, Nombre");
        headings.put("curp", "CURP");
        headings.put("birth", "F. nac.");
        headings.put("phone", "Teléfono");
        headings.put("oficio", "Oficio");
        headings.put("issued", "Fecha oficio");
        headings.put("causa", "Causa penal");
        headings.put("authority", "Juzgado");
        headings.put("figure", "Figura");
        headings.put("due", "Fecha límite");
        for (int s = 1; s <= sessions; s++) {
            headings.put("s" + s, "S" + s + "\n" + shortDay(s));
        }
        headings.put("obs", "Observaciones");
        headings.put("attended", "Asist.");
        headings.put("absent", "Faltas");
        man("Moreno Canul, Álvaro", "MOCA850312HQRXXX0", "A A A A A");
        man("Pérez Gómez, Luis", "PEGL900704HYNXXX0", "A F FJ A A");
        man("Uc, Gaspar", "UXXG930324HQRXXX0", "A A R15 A R");
        foot.add(Arrays.asList(null, "Asistentes por sesión"));
        foot.add(List.of());
        foot.add(
                Arrays.asList(
                        "A = asistencia, F = falta, FJ = falta justificada, R = retardo (minutos), S = suspendida, - = no aplica"));
    }

    /** A weekly date of the group without its year. */
    static String shortDay(int session) {
        return SpanishDates.dayFirst(day(session)).substring(0, 5);
    }

    static LocalDate day(int session) {
        return FIRST_SESSION.plusWeeks(session - 1L);
    }

    /** Completes the check digit, so that tests can invent people. */
    static String curp(String seventeen) {
        String letters = seventeen + "0";
        for (int digit = 0; digit <= 9; digit++) {
            String candidate = seventeen + digit;
            if (org.reeduca.shared.Curp.parse(candidate).isPresent()) {
                return candidate;
            }
        }
        return letters;
    }

    /** Adds a man whose birth date is left to his CURP. */
    Map<String, @Nullable Object> man(String name, String seventeen, String marks) {
        Map<String, @Nullable Object> man = new LinkedHashMap<>();
        man.put("no", men.size() + 1);
        man.put("name", name);
        man.put("curp", curp(seventeen));
        man.put("phone", "984 000 12" + (10 + men.size()));
        man.put("oficio", "JC/10" + men.size() + "/2026");
        man.put("issued", new SomeWorkbook.Day(LocalDate.of(2025, 12, 1)));
        man.put("causa", "CP-" + men.size() + "/2025");
        man.put("authority", "Juzgado de Control");
        man.put("figure", "SCP");
        man.put("due", "01/12/2026");
        marks(man, marks);
        men.add(man);
        return man;
    }

    static void marks(Map<String, @Nullable Object> man, String marks) {
        String[] signs = marks.isEmpty() ? new String[0] : marks.split(" ", -1);
        for (int i = 0; i < signs.length; i++) {
            man.put("s" + (i + 1), signs[i].equals("_") ? null : signs[i]);
        }
    }

    SomeList allMarks(String... perMan) {
        for (int i = 0; i < perMan.length; i++) {
            marks(men.get(i), perMan[i]);
        }
        return this;
    }

    SomeList legend(List<List<@Nullable Object>> rows) {
        foot.clear();
        foot.add(List.of());
        foot.addAll(rows);
        return this;
    }

    SomeList legend(String text) {
        return legend(List.of(Arrays.asList(null, text)));
    }

    /** Sheet row of a man, counted from 0 in the list. */
    int row(int man) {
        return titles.size() + 2 + 1 + man;
    }

    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        titles.forEach(title -> rows.add(List.of(title)));
        rows.add(List.of());
        rows.add(new ArrayList<>(headings.values()));
        men.forEach(man -> {
            List<@Nullable Object> row = new ArrayList<>();
            headings.keySet().forEach(key -> row.add(man.get(key)));
            rows.add(row);
        });
        rows.addAll(foot);
        return rows;
    }

    byte[] xlsx() {
        return new SomeWorkbook().sheet("Lista", rows()).bytes();
    }

    byte[] csv(String separator, Charset charset) {
        return SomeWorkbook.csv(rows(), separator, charset);
    }

    WorkbookProposal read() {
        return new WorkbookReader().read("lista.xlsx", xlsx());
    }

    GroupProposal readGroup() {
        return read().groups().get(0);
    }
}
