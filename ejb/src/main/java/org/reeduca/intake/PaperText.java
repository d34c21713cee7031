package org.reeduca.intake;

import java.util.List;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.shared.Sha256;

/**
 * A paper that is read to a man.
 *
 * @param draft until the legal reader of the centre has confirmed it
 * @param witnessed whether a witness draws beside him when it is signed on a screen
 */
public record PaperText(
        Paper paper, int version, String language, String title, String body, boolean draft, boolean witnessed) {

    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n", -1));
    }

    /** What tells this text from every other one; the trigger of {@code intake_drawing} computes the same. */
    public String fingerprint() {
        return Sha256.of(String.join("\n", paper.name(), Integer.toString(version), language, title, body));
    }
}
