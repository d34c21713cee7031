package org.reeduca.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as centres keep them, of any size: a sheet for each group, with sixteen sessions that are over. */
public final class PaperWorkbook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int SESSIONS = 16;
    private static final List<String> BEFORE_SESSIONS = List.of(
            "No.",
            "Nombre completo (apellidos, nombre)",
            "Figura jurídica",
            "No. de oficio",
            "F. oficio",
            "Vence",
            "C. Penal",
            "Autoridad que canaliza",
            "C.U.R.P.",
            "Fecha de nacimiento",
            "Tel.");
    private static final List<List<String>> LEGEND = List.of(
            List.of("", "CLAVES"),
            List.of("", "/", "asistió"),
            List.of("", "X", "no asistió (falta)"),
            List.of("", "J", "falta justificada"),
            List.of("", "R y minutos", "retardo"));

    private final Random random;
    private final List<String> givenNames;
    private final List<String> surnames;
    private final Curp curps;
    private final LocalDate firstDay;
    private int groups;

    /**
     * @param demoFolder {@code sql/demo}
     * @param firstDay of all groups, a year or so ago
     */
    public PaperWorkbook(Path demoFolder, LocalDate firstDay, long seed) {
        Csv lists = new Csv(demoFolder);
        this.random = new Random(seed);
        this.givenNames = lists.words("given_names.csv");
        this.surnames = lists.words("surnames.csv");
        this.curps = new Curp(lists.words("inconvenient_words.csv"));
        this.firstDay = firstDay;
    }

    /** The next workbook, with groups and men that were in none before. */
    public byte[] next(int sheets, int menInEach) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes(sheets));
            put(zip, "_rels/.rels", relationships(List.of(relationship(1, "officeDocument", "xl/workbook.xml"))));
            put(zip, "xl/workbook.xml", workbook(sheets));
            put(zip, "xl/_rels/workbook.xml.rels", relationships(sheetLinks(sheets)));
            for (int sheet = 1; sheet <= sheets; sheet++) {
                put(zip, "xl/worksheets/sheet" + sheet + ".xml", worksheet(group(menInEach)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<List<String>> group(int men) {
        groups++;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("LISTA DE ASISTENCIA GRUPO %d/%d".formatted(groups, firstDay.getYear())));
        rows.add(List.of(weekday() + " de 10:00 a 12:30 h"));
        rows.add(List.of("Actualizado al " + DAY.format(firstDay.plusWeeks(SESSIONS))));
        List<String> heading = new ArrayList<>(BEFORE_SESSIONS);
        List<String> days =
                new ArrayList<>(BEFORE_SESSIONS.stream().map(name -> "").toList());
        for (int session = 0; session < SESSIONS; session++) {
            heading.add("S" + (session + 1));
            days.add(DAY.format(firstDay.plusWeeks(session)));
        }
        rows.add(heading);
        rows.add(days);
        for (int number = 1; number <= men; number++) {
            rows.add(man(number));
        }
        rows.add(List.of());
        rows.addAll(LEGEND);
        return rows;
    }

    private String weekday() {
        return List.of("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo")
                .get(firstDay.getDayOfWeek().getValue() - 1);
    }

    private List<String> man(int number) {
        String given = oneOf(givenNames);
        String first = oneOf(surnames);
        String second = oneOf(surnames);
        LocalDate birth = firstDay.minusYears(19 + random.nextInt(45)).minusDays(random.nextInt(365));
        LocalDate letter = firstDay.minusDays(12 + random.nextInt(25));
        List<String> row = new ArrayList<>(List.of(
                "" + number,
                "%s %s, %s".formatted(first, second, given),
                random.nextBoolean() ? "SCP" : "Medida cautelar",
                "UMECA/%d/%d/%d".formatted(groups, number, letter.getYear()),
                DAY.format(letter),
                DAY.format(letter.plusYears(1)),
                "CP-%d/%d".formatted(10 + random.nextInt(900), letter.getYear()),
                "Unidad de supervisión",
                curps.of(given, first, second, birth, "QR"),
                DAY.format(birth),
                "998 000 %04d".formatted(random.nextInt(10_000))));
        for (int session = 0; session < SESSIONS; session++) {
            int chance = random.nextInt(20);
            row.add(chance == 0 ? "X" : chance == 1 ? "J" : chance == 2 ? "R " + (16 + random.nextInt(14)) : "/");
        }
        return row;
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml = new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append(override("/xl/workbook.xml", type + "sheet.main+xml"));
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.append(override("/xl/worksheets/sheet" + sheet + ".xml", type + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static List<String> sheetLinks(int sheets) {
        List<String> links = new ArrayList<>();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            links.add(relationship(sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
        }
        return links;
    }

    private static String relationship(int number, String kind, String target) {
        return "<Relationship Id=\"rId" + number
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\""
                + target + "\"/>";
    }

    private static String relationships(List<String> links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", links) + "</Relationships>";
    }

    private String workbook(int sheets) {
        StringBuilder xml =
                new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.append("<sheet name=\"G%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(groups + sheet, sheet, sheet));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String worksheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    xml.append("<c r=\"").append(letters(column)).append(row + 1);
                    xml.append("\" t=\"inlineStr\"><is><t>")
                            .append(cells.get(column))
                            .append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
