package org.reeduca.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.SafeXml.Relationship;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * Reads an Office Open XML workbook (ECMA-376, .xlsx): finds its sheets by the relationships of the package, not by the
 * usual file names, and refuses everything that could act.
 */
final class XlsxWorkbook {

    private final ZipParts zip;
    private final ReadingLimits limits;
    private final CellBudget budget;

    private XlsxWorkbook(ZipParts zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.budget = new CellBudget(limits);
    }

    static List<Grid> read(byte[] content, ReadingLimits limits) {
        ZipParts zip = ZipParts.inflate(content, limits);
        refuseOtherKinds(zip);
        return new XlsxWorkbook(zip, limits).sheets();
    }

    private static void refuseOtherKinds(ZipParts zip) {
        byte[] mimetype = zip.part("mimetype");
        if (mimetype != null) {
            boolean sheet = new String(mimetype, StandardCharsets.US_ASCII).contains("opendocument.spreadsheet");
            throw new WorkbookRefused(sheet ? Reason.OPEN_DOCUMENT : Reason.NOT_A_WORKBOOK);
        }
        byte[] types = zip.part("[Content_Types].xml");
        if (types == null) {
            throw new WorkbookRefused(Reason.NOT_A_WORKBOOK);
        }
        refuseActive(zip, types);
        if (zip.names().contains("xl/workbook.bin")) {
            throw new WorkbookRefused(Reason.BINARY_EXCEL);
        }
    }

    /** Macros are recognised by their part, by the sheet kind of Excel 4 and by the declared content type. */
    private static void refuseActive(ZipParts zip, byte[] types) {
        boolean active = zip.names().stream()
                .anyMatch(name -> name.contains("vbaproject")
                        || name.contains("/macrosheets/")
                        || name.contains("/activex/")
                        || name.contains("/dialogsheets/"));
        SafeXml xml = new SafeXml(types);
        boolean workbook = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            String type = event == XMLStreamConstants.START_ELEMENT ? xml.attribute("ContentType") : null;
            if (type != null) {
                active |= type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("addin");
                workbook |= type.contains("spreadsheetml") || type.contains("ms-excel");
            }
        }
        if (workbook && active) {
            throw new WorkbookRefused(zip.names().contains("xl/workbook.bin") ? Reason.BINARY_EXCEL : Reason.MACROS);
        }
        if (!workbook) {
            throw new WorkbookRefused(Reason.NOT_A_WORKBOOK);
        }
    }

    private List<Grid> sheets() {
        String workbookPath = workbookPath();
        List<Relationship> links = SafeXml.relationships(required(relationshipsOf(workbookPath)));
        SharedStrings strings = SharedStrings.read(linked(links, "/sharedStrings", workbookPath), limits);
        CellFormats formats = CellFormats.read(linked(links, "/styles", workbookPath));
        SafeXml workbook = new SafeXml(required(workbookPath));
        ExcelCalendar calendar = ExcelCalendar.FROM_1900;
        List<Grid> grids = new ArrayList<>();
        for (int event = workbook.next(); event != XMLStreamConstants.END_DOCUMENT; event = workbook.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (workbook.isAt("workbookPr")) {
                calendar = calendarOf(workbook.attribute("date1904"));
            } else if (workbook.isAt("sheet")) {
                byte[] part = sheetPart(workbook, workbookPath, links);
                if (part != null) {
                    grids.add(sheet(workbook, part, strings, formats, calendar));
                }
                refuseTooMany(grids.size());
            }
        }
        return grids;
    }

    private Grid sheet(SafeXml at, byte[] part, SharedStrings strings, CellFormats formats, ExcelCalendar calendar) {
        String name = at.attribute("name");
        String state = at.attribute("state");
        Grid grid = new Grid(name == null ? "" : name, state != null && !state.equals("visible"), calendar);
        new SheetXml(part, strings, formats, budget, grid).read();
        return grid;
    }

    private void refuseTooMany(int sheets) {
        if (sheets > limits.sheets()) {
            throw new WorkbookRefused(Reason.TOO_MANY_SHEETS, limits.sheets());
        }
    }

    private static ExcelCalendar calendarOf(@Nullable String date1904) {
        return "1".equals(date1904) || "true".equals(date1904) ? ExcelCalendar.FROM_1904 : ExcelCalendar.FROM_1900;
    }

    /** The part of the sheet; null for charts and other tabs that are no grid. */
    private byte @Nullable [] sheetPart(SafeXml sheet, String workbookPath, List<Relationship> links) {
        String id = sheet.attribute("id");
        for (Relationship link : links) {
            if (link.id().equals(id)) {
                return link.type().endsWith("/worksheet") ? required(resolve(workbookPath, link.target())) : null;
            }
        }
        throw new WorkbookRefused(Reason.DAMAGED);
    }

    private String workbookPath() {
        byte[] part = zip.part("_rels/.rels");
        if (part != null) {
            for (Relationship link : SafeXml.relationships(part)) {
                if (link.type().endsWith("/officeDocument")) {
                    return resolve("", link.target());
                }
            }
        }
        return "xl/workbook.xml";
    }

    private byte @Nullable [] linked(List<Relationship> links, String type, String workbookPath) {
        for (Relationship link : links) {
            if (link.type().endsWith(type)) {
                return zip.part(resolve(workbookPath, link.target()));
            }
        }
        return null;
    }

    private static String relationshipsOf(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + "_rels/" + path.substring(slash + 1) + ".rels";
    }

    private static String resolve(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
            if (path.startsWith("../")) {
                throw new WorkbookRefused(Reason.DAMAGED);
            }
        }
        return path.replace("./", "");
    }

    private byte[] required(String path) {
        byte[] part = zip.part(path);
        if (part == null) {
            throw new WorkbookRefused(Reason.DAMAGED);
        }
        return part;
    }
}
