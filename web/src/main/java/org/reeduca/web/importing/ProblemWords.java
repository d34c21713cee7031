package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.GroupProposal;
import org.reeduca.importing.ImportPreview;
import org.reeduca.importing.ManProposal;
import org.reeduca.importing.Notice;
import org.reeduca.importing.Problem;
import org.reeduca.importing.SheetColumns;
import org.reeduca.web.faces.Messages;

/** Problems of a list in the reader's language. */
@Named
@RequestScoped
public class ProblemWords {

    @Inject
    private Messages messages;

    /** All problems: those of the groups first, then man by man. */
    List<ProblemLine> of(ImportPreview preview) {
        Map<String, String> headings = headings(preview);
        List<ProblemLine> lines = new ArrayList<>();
        for (GroupProposal group : preview.proposal().groups()) {
            group.problems().forEach(problem -> lines.add(line(problem, group.sheet(), 0, "", headings)));
            for (ManProposal man : group.men()) {
                man.problems()
                        .forEach(problem -> lines.add(line(problem, group.sheet(), man.row(), name(man), headings)));
            }
        }
        return lines;
    }

    private ProblemLine line(Problem problem, String sheet, int row, String man, Map<String, String> headings) {
        return new ProblemLine(
                problem.severity(),
                sheet,
                row,
                man,
                headings.getOrDefault(key(sheet, problem.column()), ""),
                problem.cell(),
                problem.value(),
                sentence(problem));
    }

    private static Map<String, String> headings(ImportPreview preview) {
        Map<String, String> headings = new HashMap<>();
        for (SheetColumns sheet : preview.columns()) {
            sheet.columns().forEach(column -> headings.put(key(sheet.sheet(), column.letters()), column.heading()));
        }
        return headings;
    }

    private static String key(String sheet, @Nullable String column) {
        return sheet + "!" + column;
    }

    private String sentence(Problem problem) {
        return messages.text(
                "importing.problem." + problem.code().name(),
                problem.arguments().toArray());
    }

    /** A notice, with its cell when it has one. */
    String notice(Notice notice) {
        String sentence = messages.text("importing.notice." + notice.code().name());
        return notice.cell() == null
                ? sentence
                : messages.text(
                        "importing.review.notice",
                        notice.cell(),
                        sentence,
                        Objects.requireNonNullElse(notice.value(), ""));
    }

    /** A name as lists write it, as far as it is known. */
    public String name(ManProposal man) {
        ManProposal.Name name = man.name();
        String surnames =
                Stream.of(name.first(), name.second()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(surnames, name.given())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
