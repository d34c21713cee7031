package org.reeduca.referral;

import java.util.ArrayList;
import java.util.List;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Sha256;
import org.reeduca.shared.Texts;

/** A file that is to lie beside an order, or beside an absence, checked by what its bytes are. */
public final class NewAttachment {

    /** Most bytes of a file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final String title;
    private final String fileName;
    private final AttachmentType type;
    private final byte[] content;

    private NewAttachment(String title, String fileName, AttachmentType type, byte[] content) {
        this.title = title;
        this.fileName = fileName;
        this.type = type;
        this.content = content;
    }

    /** The file, when it has no {@link #problems}. */
    public static NewAttachment of(String title, String fileName, byte[] content) {
        FieldProblem.refuse(problems(fileName, content));
        return new NewAttachment(
                title.strip(), name(fileName), AttachmentType.ofContent(content).orElseThrow(), content);
    }

    /** What is wrong with a file: nothing in it, too large, or its bytes are not what its name says or none of ours. */
    public static List<FieldProblem> problems(String fileName, byte[] content) {
        List<FieldProblem> problems = new ArrayList<>();
        if (content.length == 0) {
            problems.add(FieldProblem.of("file", "referral.attachment-empty"));
        } else if (content.length > MOST_BYTES) {
            problems.add(FieldProblem.of("file", "referral.attachment-large", MOST_BYTES / 1024 / 1024));
        } else if (AttachmentType.ofContent(content).isEmpty()) {
            problems.add(FieldProblem.of("file", "referral.attachment-kind"));
        } else if (!AttachmentType.ofContent(content).equals(AttachmentType.ofName(name(fileName)))) {
            problems.add(FieldProblem.of("file", "referral.attachment-disguised"));
        }
        return problems;
    }

    /** Without the path some browsers send, without what no screen shows, and short enough to be kept, ending included. */
    private static String name(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = Texts.clean(last.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " "));
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** Its name without a path. */
    public String fileName() {
        return fileName;
    }

    /** What its bytes are. */
    public AttachmentType type() {
        return type;
    }

    /** Its size. */
    public int bytes() {
        return content.length;
    }

    /** A copy of its bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** Its SHA-256 in hexadecimal. */
    String sha256() {
        return Sha256.of(content);
    }
}
