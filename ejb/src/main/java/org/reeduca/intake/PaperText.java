package org.reeduca.intake;

import java.util.List;
import org.reeduca.intake.Signed.Paper;

/**
 * A paper that is read to a man.
 *
 * @param draft until the legal reader of the centre has confirmed it
 */
public record PaperText(Paper paper, int version, String language, String title, String body, boolean draft) {

    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n", -1));
    }
}
