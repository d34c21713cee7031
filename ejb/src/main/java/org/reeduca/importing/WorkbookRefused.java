package org.reeduca.importing;

import org.reeduca.shared.BusinessRuleViolation;

/**
 * The whole file cannot be read, as opposed to a row of it. The code is {@code importing.refused.REASON}.
 *
 * <p>Every strange upload ends here and never in another exception, so that the page can always say what to do next.
 */
public class WorkbookRefused extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    /** Why a file is not read. */
    public enum Reason {
        /** The file has no bytes, or nothing but blanks. */
        EMPTY_FILE,
        /** More bytes than an upload may have; argument: the limit in megabytes. */
        TOO_LARGE,
        /** Neither a workbook nor text: a picture, a PDF, a program, a Word document, any other zip. */
        NOT_A_WORKBOOK,
        /** Excel 97-2003 (.xls), a web page or XML saved under that name. */
        OLD_EXCEL,
        /** OpenDocument (.ods). */
        OPEN_DOCUMENT,
        /** Excel binary workbook (.xlsb). */
        BINARY_EXCEL,
        /** Protected with a password. */
        ENCRYPTED,
        /** Carries macros or active controls. */
        MACROS,
        /** Looks like a workbook but its parts are broken or missing. */
        DAMAGED,
        /** Inflates to far more than an honest workbook. */
        ZIP_BOMB,
        /** Its XML declares a document type or entities, which no spreadsheet program writes. */
        UNSAFE_XML,
        /** More sheets than a centre has groups; argument: the limit. */
        TOO_MANY_SHEETS,
        /** More rows, columns or cells than a list of men has; argument: the limit of rows. */
        TOO_MANY_CELLS,
        /** It could be read, but no sheet has the heading of a list of men. */
        NO_GROUP_FOUND
    }

    private final Reason reason;

    /**
     * @param reason why
     * @param arguments values for the sentence, see each reason
     */
    public WorkbookRefused(Reason reason, Object... arguments) {
        super("importing.refused." + reason.name(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
