package org.reeduca.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.reeduca.importing.WorkbookRefused.Reason;

/** Tells what a file is by its first bytes; the name and the browser's word for it are not asked. */
enum FileKind {
    ZIP,
    TEXT;

    private static final byte[] ZIP_PART = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] OLD_WORKBOOK = "Workbook".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] OLDER_WORKBOOK = "Book".getBytes(StandardCharsets.UTF_16LE);

    /** How many bytes at the start are looked at for the signs of a web page or XML. */
    private static final int START = 512;

    /**
     * @throws WorkbookRefused when it is neither a zip nor text
     */
    static FileKind of(byte[] content) {
        if (startsWith(content, ZIP_PART)) {
            return ZIP;
        }
        if (startsWith(content, COMPOUND)) {
            throw new WorkbookRefused(reasonForCompound(content));
        }
        if (!looksLikeText(content)) {
            throw new WorkbookRefused(Reason.NOT_A_WORKBOOK);
        }
        refuseMarkup(content);
        return TEXT;
    }

    /** Compound files are .xls, password-protected .xlsx, .doc, .msg … and name their streams in UTF-16. */
    private static Reason reasonForCompound(byte[] content) {
        if (contains(content, ENCRYPTED_PACKAGE)) {
            return Reason.ENCRYPTED;
        }
        boolean workbook = contains(content, OLD_WORKBOOK) || contains(content, OLDER_WORKBOOK);
        return workbook ? Reason.OLD_EXCEL : Reason.NOT_A_WORKBOOK;
    }

    /** Text has no control bytes except tab and line ends; UTF-16 announces itself with a mark. */
    private static boolean looksLikeText(byte[] content) {
        if (TextEncoding.isMarkedUtf16(content)) {
            return true;
        }
        for (byte b : content) {
            boolean control = b >= 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n' && b != '\f';
            if (control || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static void refuseMarkup(byte[] content) {
        String start = new String(content, 0, Math.min(START, content.length), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean page = start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<table");
        if (page || start.startsWith("<?xml") || start.startsWith("mime-version:")) {
            throw new WorkbookRefused(start.contains("svg") ? Reason.NOT_A_WORKBOOK : Reason.OLD_EXCEL);
        }
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf") || start.startsWith("<svg")) {
            throw new WorkbookRefused(Reason.NOT_A_WORKBOOK);
        }
    }

    private static boolean startsWith(byte[] content, byte[] sign) {
        return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean contains(byte[] content, byte[] part) {
        for (int i = 0; i + part.length <= content.length; i++) {
            if (content[i] == part[0] && Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
