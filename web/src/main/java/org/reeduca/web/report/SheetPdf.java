package org.reeduca.web.report;

import com.lowagie.text.pdf.PdfStructureElement;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.reeduca.web.report.SheetText.Entry;

/**
 * Sets a compliance sheet on carta paper: one page for the sixteen sessions and a few repeated ones, further pages with
 * their own head when there are more.
 */
final class SheetPdf {

    private static final float TEXT = 9.5f;
    private static final float TABLE = 8;
    private static final float SMALL = 7.5f;
    private static final float TITLE = 14;
    private static final float GAP = 7;
    private static final float PAD = 2;

    /** Shares of the width: number, date, title, attendance, minutes. */
    private static final float[] SHARES = {0.06f, 0.11f, 0.46f, 0.29f, 0.08f};

    private final SheetText text;
    private final int pages;
    private final Paper paper;
    private float y = Paper.TOP;

    private SheetPdf(SheetText text, int pages) {
        this.text = text;
        this.pages = pages;
        this.paper = new Paper(text.title(), text.language(), this::furniture);
    }

    /** The file. It is set twice: only then is known of how many pages each is one. */
    static byte[] render(SheetText text) {
        SheetPdf draft = new SheetPdf(text, 1);
        byte[] file = draft.set();
        int pages = draft.paper.pages();
        return pages == 1 ? file : new SheetPdf(text, pages).set();
    }

    private byte[] set() {
        try (paper) {
            letterhead();
            entries();
            state();
            table();
            text.paragraphs()
                    .forEach(paragraph -> paragraph(paper.root(), "P", paragraph, Typeface.REGULAR, TEXT, 0, 3));
            return paper.finish();
        }
    }

    private void letterhead() {
        paragraph(paper.root(), "P", text.issuer(), Typeface.BOLD, 11, 0, 0);
        paragraph(paper.root(), "P", text.issuerPlace(), Typeface.REGULAR, TEXT, 0, 4);
        paper.rule(y, 2);
        y -= GAP;
        paragraph(paper.root(), "H1", text.title(), Typeface.BOLD, TITLE, 0, 0);
        paragraph(paper.root(), "P", text.kind(), Typeface.REGULAR, TEXT, 0, GAP);
    }

    private void entries() {
        float labels = Paper.WIDTH * 0.22f;
        for (Entry entry : text.entries()) {
            List<String> label = Typeface.BOLD.wrap(entry.label(), TEXT, labels - 6);
            List<String> value = Typeface.REGULAR.wrap(entry.value(), TEXT, Paper.WIDTH - labels);
            float height = Paper.heightOf(Math.max(label.size(), value.size()), TEXT);
            room(height);
            PdfStructureElement line = paper.inside(paper.root(), "P");
            paper.write(paper.inside(line, "Span"), label, Typeface.BOLD, TEXT, Paper.MARGIN, y);
            paper.write(paper.inside(line, "Span"), value, Typeface.REGULAR, TEXT, Paper.MARGIN + labels, y);
            y -= height;
        }
        y -= GAP;
    }

    private void state() {
        float inset = 24;
        List<List<String>> reasons = text.reasons().stream()
                .map(reason -> Typeface.REGULAR.wrap(reason, TEXT, Paper.WIDTH - inset - 8))
                .toList();
        List<String> words = Typeface.BOLD.wrap(text.state(), 12, Paper.WIDTH - inset - 8);
        int lines = reasons.stream().mapToInt(List::size).sum();
        float height = Paper.heightOf(words.size(), 12) + Paper.heightOf(lines, TEXT) + 10;
        room(height);
        paper.frame(y, height);
        paper.shape(text.shape(), Paper.MARGIN + 8, y - 7, 10);
        PdfStructureElement section = paper.inside(paper.root(), "Sect");
        float line = y - 4;
        paper.write(paper.inside(section, "H2"), words, Typeface.BOLD, 12, Paper.MARGIN + inset, line);
        line -= Paper.heightOf(words.size(), 12);
        for (List<String> reason : reasons) {
            paper.write(paper.inside(section, "P"), reason, Typeface.REGULAR, TEXT, Paper.MARGIN + inset, line);
            line -= Paper.heightOf(reason.size(), TEXT);
        }
        y -= height + GAP;
    }

    private void table() {
        if (text.lines().isEmpty()) {
            return;
        }
        paragraph(paper.root(), "H2", text.tableTitle(), Typeface.BOLD, TEXT, 0, 2);
        PdfStructureElement table = paper.inside(paper.root(), "Table");
        row(paper.inside(table, "TR"), text.columns(), true);
        for (List<String> line : text.lines()) {
            row(paper.inside(table, "TR"), line, false);
        }
        y -= GAP;
    }

    private void row(PdfStructureElement row, List<String> cells, boolean head) {
        Typeface face = head ? Typeface.BOLD : Typeface.REGULAR;
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(face.wrap(cells.get(i), TABLE, Paper.WIDTH * SHARES[i] - 2 * PAD));
        }
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        float height = Paper.heightOf(lines, TABLE) + PAD;
        if (y - height < Paper.BOTTOM) {
            turn();
            headAgain();
        }
        if (head) {
            paper.ground(y, height);
        }
        float x = Paper.MARGIN;
        for (int i = 0; i < wrapped.size(); i++) {
            PdfStructureElement cell = head ? paper.columnHead(row) : paper.inside(row, "TD");
            paper.write(cell, wrapped.get(i), face, TABLE, x + PAD, y - PAD / 2);
            x += Paper.WIDTH * SHARES[i];
        }
        y -= height;
        paper.rule(y, 0.4f);
    }

    /** The table's headings at the top of a further page, for the eye only. */
    private void headAgain() {
        float height = Paper.heightOf(1, TABLE) + PAD;
        paper.ground(y, height);
        float x = Paper.MARGIN;
        for (int i = 0; i < SheetText.COLUMNS; i++) {
            paper.decorate(text.columns().get(i), Typeface.BOLD, TABLE, x + PAD, y - PAD / 2);
            x += Paper.WIDTH * SHARES[i];
        }
        y -= height;
    }

    private void paragraph(
            PdfStructureElement parent,
            String role,
            String words,
            Typeface face,
            float size,
            float inset,
            float after) {
        List<String> lines = face.wrap(words, size, Paper.WIDTH - inset);
        float height = Paper.heightOf(lines.size(), size);
        room(height);
        paper.write(paper.inside(parent, role), lines, face, size, Paper.MARGIN + inset, y);
        y -= height + after;
    }

    private void room(float height) {
        if (y - height < Paper.BOTTOM) {
            turn();
        }
    }

    private void turn() {
        paper.turn();
        y = Paper.TOP;
        paper.decorate(
                Typeface.BOLD.wrap(text.running(), SMALL, Paper.WIDTH).get(0), Typeface.BOLD, SMALL, Paper.MARGIN, y);
        y -= Paper.heightOf(1, SMALL) + 4;
        paper.rule(y, 0.8f);
        y -= GAP;
    }

    private void furniture(int page) {
        float foot = Paper.BOTTOM - 6;
        String number = MessageFormat.format(text.pageOf(), page, pages);
        float width = Typeface.REGULAR.width(number, SMALL);
        paper.rule(foot, 0.4f);
        List<String> lines = Typeface.REGULAR.wrap(text.foot(), SMALL, Paper.WIDTH - width - 12);
        paper.write(paper.inside(paper.root(), "P"), lines, Typeface.REGULAR, SMALL, Paper.MARGIN, foot - 3);
        paper.decorate(number, Typeface.REGULAR, SMALL, Paper.MARGIN + Paper.WIDTH - width, foot - 3);
    }
}
