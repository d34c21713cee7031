package org.reeduca.web.report;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.reeduca.web.faces.Shape;

/**
 * Sheets of carta paper on which text is set at known places, each piece tagged with its role, so that a screen reader
 * reads a heading as a heading and a table as a table. Lines, running heads and feet are tagged as decoration.
 */
final class Paper implements AutoCloseable {

    static final Rectangle SIZE = PageSize.LETTER;
    static final float MARGIN = mm(18);
    static final float TOP = SIZE.getHeight() - mm(13);
    static final float BOTTOM = mm(18);
    static final float WIDTH = SIZE.getWidth() - 2 * MARGIN;

    /** Lines are set this much apart, in sizes of the letters. */
    static final float LEADING = 1.24f;

    private static final float ASCENT = 1.05f;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(SIZE);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfStructureElement root;
    private final IntConsumer furniture;
    private int pages = 1;

    /**
     * Begins a document.
     *
     * @param furniture draws head and foot of a page, whose number it is given
     */
    Paper(String title, String language, IntConsumer furniture) {
        this.furniture = furniture;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addCreator("Reeduca");
        document.addProducer();
        document.addCreationDate();
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        writer.createXmpMetadata();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** Millimetres in points. */
    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    static float heightOf(int lines, float size) {
        return lines * size * LEADING;
    }

    /** The element everything stands in. */
    PdfStructureElement root() {
        return root;
    }

    PdfStructureElement inside(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    /** A heading cell of a table, which heads its column. */
    PdfStructureElement columnHead(PdfStructureElement row) {
        PdfStructureElement head = inside(row, "TH");
        PdfDictionary scope = new PdfDictionary();
        scope.put(PdfName.O, new PdfName("Table"));
        scope.put(new PdfName("Scope"), new PdfName("Column"));
        head.put(PdfName.A, scope);
        return head;
    }

    /** Sets lines below one another, the first one's top at {@code y}, as the content of an element. */
    void write(PdfStructureElement element, List<String> lines, Typeface face, float size, float x, float y) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(element);
        letters(canvas, lines, face, size, x, y);
        canvas.endMarkedContentSequence();
    }

    /** Sets a line that only decorates: the running head, the foot, a heading repeated on a further page. */
    void decorate(String line, Typeface face, float size, float x, float y) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        letters(canvas, List.of(line), face, size, x, y);
        canvas.endMarkedContentSequence();
    }

    private static void letters(
            PdfContentByte canvas, List<String> lines, Typeface face, float size, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(face.font(), size);
        float baseline = y - size * ASCENT;
        for (String line : lines) {
            canvas.setTextMatrix(x, baseline);
            canvas.showText(line);
            baseline -= size * LEADING;
        }
        canvas.endText();
    }

    /** A line from margin to margin. */
    void rule(float y, float thickness) {
        drawing(canvas -> {
            canvas.setLineWidth(thickness);
            canvas.moveTo(MARGIN, y);
            canvas.lineTo(MARGIN + WIDTH, y);
            canvas.stroke();
        });
    }

    /** A grey ground for headings; the letters on it stay readable on any printer. */
    void ground(float y, float height) {
        drawing(canvas -> {
            canvas.setColorFill(new Color(0xE6, 0xE6, 0xE6));
            canvas.rectangle(MARGIN, y - height, WIDTH, height);
            canvas.fill();
            canvas.setColorFill(Color.BLACK);
        });
    }

    /** A frame from margin to margin. */
    void frame(float y, float height) {
        drawing(canvas -> {
            canvas.setLineWidth(1);
            canvas.rectangle(MARGIN, y - height, WIDTH, height);
            canvas.stroke();
        });
    }

    /** The shape of a state, in black: told apart without colours. */
    void shape(Shape shape, float x, float y, float size) {
        drawing(canvas -> {
            switch (shape) {
                case GOOD -> canvas.circle(x + size / 2, y - size / 2, size / 2);
                case NONE -> canvas.circle(x + size / 2, y - size / 2, size / 2 - 0.5f);
                case BREACH -> canvas.rectangle(x, y - size, size, size);
                case RISK -> {
                    canvas.moveTo(x, y - size);
                    canvas.lineTo(x + size, y - size);
                    canvas.lineTo(x + size / 2, y);
                    canvas.closePath();
                }
            }
            if (shape == Shape.NONE) {
                canvas.setLineWidth(1);
                canvas.stroke();
            } else {
                canvas.fill();
            }
        });
    }

    private void drawing(java.util.function.Consumer<PdfContentByte> drawing) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        canvas.saveState();
        drawing.accept(canvas);
        canvas.restoreState();
        canvas.endMarkedContentSequence();
    }

    /** How many pages there are so far. */
    int pages() {
        return pages;
    }

    /** Ends the page with its head and foot. */
    void turn() {
        furniture.accept(pages);
        document.newPage();
        pages++;
    }

    /** Ends the document. */
    byte[] finish() {
        furniture.accept(pages);
        document.close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (document.isOpen()) {
            document.close();
        }
    }
}
