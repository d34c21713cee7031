package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.GroupProposal;
import org.reeduca.importing.SessionProposal.State;
import org.reeduca.importing.Severity;

/** Step 3: what would be loaded, and what is wrong in which cell. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private ImportRef address;

    @Inject
    private ProblemWords words;

    private @Nullable String show;
    private @Nullable List<ProblemLine> problems;

    /** The problems the filter lets through. */
    public List<ProblemLine> getProblems() {
        return all().stream().filter(line -> isShown(line.severity())).toList();
    }

    private boolean isShown(Severity severity) {
        return show == null
                || show.isEmpty()
                || severity.name().toLowerCase(Locale.ROOT).equals(show);
    }

    public int getErrors() {
        return count(Severity.ERROR);
    }

    public int getWarnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) all().stream().filter(line -> line.severity() == severity).count();
    }

    private List<ProblemLine> all() {
        List<ProblemLine> found = problems;
        if (found == null) {
            found = words.of(address.getPreview());
            problems = found;
        }
        return found;
    }

    public long held(GroupProposal group) {
        return sessions(group, State.HELD);
    }

    public long planned(GroupProposal group) {
        return sessions(group, State.PLANNED);
    }

    public long cancelled(GroupProposal group) {
        return sessions(group, State.CANCELLED);
    }

    private static long sessions(GroupProposal group, State state) {
        return group.sessions().stream()
                .filter(session -> session.state() == state)
                .count();
    }

    /** What was left blank or guessed, cell by cell. */
    public List<String> notices(GroupProposal group) {
        return Stream.concat(group.notices().stream(), group.men().stream().flatMap(man -> man.notices().stream()))
                .map(words::notice)
                .toList();
    }

    /** Sign before a verdict or a severity; the word stands beside it. */
    public String sign(Enum<?> judged) {
        return switch (judged.name()) {
            case "LOAD" -> "✓";
            case "REFUSE", "ERROR" -> "✕";
            default -> "!";
        };
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
