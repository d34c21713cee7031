package org.reeduca.importing;

import java.util.List;
import org.reeduca.importing.WorkbookRefused.Reason;
import org.reeduca.shared.Texts;

/**
 * Opens an uploaded file as sheets, or refuses it with a reason. Nothing is written, fetched, followed or evaluated.
 */
final class WorkbookFile {

    private WorkbookFile() {}

    /**
     * @param name file name as uploaded, only used to name the one sheet of a text file
     * @throws WorkbookRefused for everything that is not an ordinary .xlsx or separated text within the limits
     */
    static List<Grid> open(String name, byte[] content, ReadingLimits limits) {
        if (content.length == 0) {
            throw new WorkbookRefused(Reason.EMPTY_FILE);
        }
        if (content.length > limits.uploadBytes()) {
            throw new WorkbookRefused(Reason.TOO_LARGE, limits.uploadMegabytes());
        }
        if (FileKind.of(content) == FileKind.ZIP) {
            return XlsxWorkbook.read(content, limits);
        }
        String text = TextEncoding.decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new WorkbookRefused(Reason.NOT_A_WORKBOOK);
        }
        if (Texts.clean(text).isEmpty()) {
            throw new WorkbookRefused(Reason.EMPTY_FILE);
        }
        return List.of(CsvSheet.read(baseName(name), text, limits));
    }

    private static String baseName(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String file = name.substring(slash + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
