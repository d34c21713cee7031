package org.reeduca.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Builds small workbooks byte by byte, also such as no program would write. */
final class SomeWorkbook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> extraParts = new LinkedHashMap<>();
    private String numberFormat = "dd/mm/yyyy";
    private String workbookType = WORKBOOK_TYPE;
    private boolean date1904;
    private String hiddenSheet = "";

    /** A value that is shown as a day. */
    record Day(LocalDate date) {}

    /** A formula and the value that was stored beside it; null when none was. */
    record Formula(String formula, @Nullable String stored) {}

    /** A number in a cell without a date format. */
    record Raw(String number) {}

    /** A cell written out. */
    record Xml(String attributes, String content) {}

    SomeWorkbook sheet(String name, List<List<@Nullable Object>> rows, String... merged) {
        sheets.put(name, sheetXml(rows, merged));
        return this;
    }

    SomeWorkbook sheetXml(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    SomeWorkbook dayFormat(String format) {
        numberFormat = format;
        return this;
    }

    SomeWorkbook type(String contentType) {
        workbookType = contentType;
        return this;
    }

    SomeWorkbook from1904() {
        date1904 = true;
        return this;
    }

    SomeWorkbook hide(String sheet) {
        hiddenSheet = sheet;
        return this;
    }

    SomeWorkbook part(String path, byte[] content) {
        extraParts.put(path, content);
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", contentTypes());
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId1' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int index = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            index++;
            String state = sheet.getKey().equals(hiddenSheet) ? " state='hidden'" : "";
            list.append("<sheet name='%s' sheetId='%d'%s r:id='rId%d'/>"
                    .formatted(escape(sheet.getKey()), index, state, index));
            links.append("<Relationship Id='rId%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
                    .formatted(index, OFFICE, index));
            put(parts, "xl/worksheets/sheet" + index + ".xml", sheet.getValue());
        }
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>"
                        + (date1904 ? "<workbookPr date1904='1'/>" : "") + "<sheets>" + list + "</sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + links
                        + "<Relationship Id='rIdS' Type='" + OFFICE + "/styles' Target='styles.xml'/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' formatCode='" + escape(numberFormat)
                        + "'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.putAll(extraParts);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] csv(List<List<@Nullable Object>> rows, String separator, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable Object> row : rows) {
            List<String> fields = new ArrayList<>();
            row.forEach(value -> fields.add(quoted(shown(value), separator)));
            text.append(String.join(separator, fields)).append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private static String quoted(String text, String separator) {
        boolean plain = !text.contains(separator) && !text.contains("\n") && !text.contains("\"");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Day day) {
            return SpanishDates.dayFirst(day.date());
        }
        if (value instanceof Formula formula) {
            return formula.stored() == null ? "" : formula.stored();
        }
        if (value instanceof Raw raw) {
            return raw.number();
        }
        return value == null ? "" : value.toString();
    }

    private String sheetXml(List<List<@Nullable Object>> rows, String... merged) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r='").append(r + 1).append("'>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                xml.append(cellXml(Columns.letters(c + 1) + (r + 1), rows.get(r).get(c)));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        for (String area : merged) {
            xml.append("<mergeCells><mergeCell ref='").append(area).append("'/></mergeCells>");
        }
        return xml.append("</worksheet>").toString();
    }

    private String cellXml(String reference, @Nullable Object value) {
        if (value == null) {
            return "<c r='" + reference + "' s='1'/>";
        }
        if (value instanceof Day day) {
            LocalDate epoch = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return "<c r='%s' s='1'><v>%d</v></c>".formatted(reference, ChronoUnit.DAYS.between(epoch, day.date()));
        }
        if (value instanceof Formula formula) {
            String stored = formula.stored() == null ? "" : "<v>" + escape(formula.stored()) + "</v>";
            boolean number = formula.stored() == null || formula.stored().matches("[\\d.]+");
            return "<c r='%s'%s><f>%s</f>%s</c>"
                    .formatted(reference, number ? "" : " t='str'", escape(formula.formula()), stored);
        }
        if (value instanceof Number || value instanceof Raw) {
            return "<c r='" + reference + "'><v>" + shown(value) + "</v></c>";
        }
        if (value instanceof Xml xml) {
            return "<c r='" + reference + "' " + xml.attributes() + ">" + xml.content() + "</c>";
        }
        return "<c r='%s' t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>"
                .formatted(reference, escape(value.toString()));
    }

    private String contentTypes() {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + workbookType + "'/></Types>";
    }

    private static void put(Map<String, byte[]> parts, String path, String content) {
        parts.put(path, ("<?xml version='1.0' encoding='UTF-8'?>" + content).getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }
}
