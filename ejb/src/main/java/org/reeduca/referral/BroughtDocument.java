package org.reeduca.referral;

import java.util.ArrayList;
import java.util.List;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Sha256;

/** A file that somebody brought as it is kept: a photograph without the notes of the camera, anything else as it came. */
public final class BroughtDocument {

    private final NewAttachment file;
    private final byte[] kept;

    private BroughtDocument(NewAttachment file, byte[] kept) {
        this.file = file;
        this.kept = kept;
    }

    /** What is wrong with a file, as for {@link NewAttachment}; besides, no page shows TIFF. */
    public static List<FieldProblem> problems(String fileName, byte[] content) {
        List<FieldProblem> problems = new ArrayList<>(NewAttachment.problems(fileName, content));
        if (problems.isEmpty() && NewAttachment.of(fileName, fileName, content).type() == AttachmentType.TIFF) {
            problems.add(FieldProblem.of("file", "justification.file-kind"));
        }
        return problems;
    }

    /**
     * The file, when it has no {@link #problems}.
     *
     * @throws BusinessRuleViolation {@code referral.attachment-large} when it is too large as it would be kept, and what {@link
     *     Photograph#cleaned} refuses
     */
    public static BroughtDocument of(String fileName, byte[] content) {
        FieldProblem.refuse(problems(fileName, content));
        NewAttachment file = NewAttachment.of(fileName, fileName, content);
        byte[] kept = switch (file.type()) {
            case JPEG -> Photograph.cleaned(content, "jpeg");
            case PNG -> Photograph.cleaned(content, "png");
            case PDF, TIFF -> content.clone();
        };
        if (kept.length > NewAttachment.MOST_BYTES) {
            throw new BusinessRuleViolation("referral.attachment-large", AttachmentService.MEGABYTES);
        }
        return new BroughtDocument(file, kept);
    }

    /** As it came, with its name and type. */
    public NewAttachment file() {
        return file;
    }

    /** A copy of what is kept. */
    public byte[] kept() {
        return kept.clone();
    }

    /** SHA-256 of what is kept, in hexadecimal. */
    public String sha256() {
        return Sha256.of(kept);
    }
}
