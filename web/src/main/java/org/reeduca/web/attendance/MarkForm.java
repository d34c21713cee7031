package org.reeduca.web.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.attendance.SentHome;

/**
 * What is typed about one man: kept as it was typed, so that an error loses nothing. The names of its fields are a letter
 * and the number of the line; unknown parameters are ignored.
 */
public class MarkForm {

    /** Letters that a radio of the page sends. */
    private static final String ATTENDED = "P";

    private static final String LATE = "L";
    private static final String ABSENT = "A";

    private final String line;
    private final UUID participant;
    private int revision;
    private String choice = "";
    private String late = "";
    private String left = "";
    private boolean notice;
    private String motive = "";
    private String sentHome = "";
    private String note = "";
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Something wrong at a field.
     *
     * @param letter of the field
     * @param field id of the input
     * @param key bundle key of the sentence
     */
    public record Problem(String letter, String field, String key, List<Object> arguments) {}

    private MarkForm(String line, UUID participant, int revision) {
        this.line = line;
        this.participant = participant;
        this.revision = revision;
    }

    /** A form about nobody, with nothing in it. */
    static MarkForm empty(String line) {
        return new MarkForm(line, new UUID(0, 0), 0);
    }

    /** A form that shows what is recorded; of a man who is not marked, that he gave notice, in case he does not come. */
    static MarkForm of(String line, RollLine recorded) {
        MarkForm form = new MarkForm(line, recorded.participant(), recorded.revision());
        form.show(recorded.observed());
        form.notice |= !recorded.recorded() && recorded.noticed();
        return form;
    }

    /** A form as it was sent; null when there is no such line. */
    static @Nullable MarkForm sent(String line, Map<String, String> parameters) {
        String participant = parameters.get("p" + line);
        if (participant == null) {
            return null;
        }
        MarkForm form = new MarkForm(
                line, UUID.fromString(participant), Integer.parseInt(parameters.getOrDefault("r" + line, "0")));
        form.choice = parameters.getOrDefault("m" + line, "");
        form.late = parameters.getOrDefault("l" + line, "").strip();
        form.left = parameters.getOrDefault("e" + line, "").strip();
        form.notice = parameters.containsKey("n" + line);
        form.motive = parameters.getOrDefault("w" + line, "");
        form.sentHome = parameters.getOrDefault("s" + line, "");
        form.note = parameters.getOrDefault("t" + line, "").strip();
        return form;
    }

    private void show(Observed observed) {
        Mark mark = observed.mark();
        boolean isLate = observed.lateMinutes() > 0 || !observed.lateMinutesKnown();
        choice = mark == null ? "" : mark == Mark.ABSENT ? ABSENT : isLate ? LATE : ATTENDED;
        late = observed.lateMinutes() == 0 ? "" : Integer.toString(observed.lateMinutes());
        left = observed.leftEarlyMinutes() == 0 ? "" : Integer.toString(observed.leftEarlyMinutes());
        notice = observed.noticeGiven();
        motive = observed.motive() == null ? "" : observed.motive().name();
        sentHome = observed.sentHome() == null ? "" : observed.sentHome().name();
        note = observed.note() == null ? "" : observed.note();
    }

    /**
     * Takes over what was typed, on top of what is recorded meanwhile, with the revision it answers: whoever typed has not
     * seen another one.
     */
    void keepTyped(MarkForm typed) {
        revision = typed.revision;
        choice = typed.choice;
        late = typed.late;
        left = typed.left;
        notice = typed.notice;
        motive = typed.motive;
        sentHome = typed.sentHome;
        note = typed.note;
        typed.problems.forEach(problem ->
                problem(problem.letter(), problem.key(), problem.arguments().toArray()));
    }

    /**
     * What is to be recorded, or null when something typed cannot be understood; then {@link #getProblems} says what.
     *
     * @param start and {@code end} of the session, for hours typed instead of minutes
     */
    @Nullable
    Observed observed(LocalTime start, LocalTime end) {
        problems.clear();
        int lateMinutes = LATE.equals(choice) ? lateMinutes(start) : 0;
        int leftMinutes = ABSENT.equals(choice) || choice.isEmpty() ? 0 : leftMinutes(end);
        if (note.length() > Observed.LONGEST_NOTE) {
            problem("t", "attendance.roll.note.long", Observed.LONGEST_NOTE);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        return new Observed(
                mark(),
                lateMinutes,
                true,
                leftMinutes,
                sentHome.isEmpty() ? null : SentHome.valueOf(sentHome),
                notice,
                motive.isEmpty() ? null : AbsenceMotive.valueOf(motive),
                note.isEmpty() ? null : note);
    }

    private @Nullable Mark mark() {
        return choice.isEmpty() ? null : ABSENT.equals(choice) ? Mark.ABSENT : Mark.PRESENT;
    }

    private int lateMinutes(LocalTime start) {
        if (late.isEmpty()) {
            problem("l", "attendance.roll.late.required");
            return 0;
        }
        OptionalInt minutes = TypedMinutes.after(start, late);
        if (minutes.isEmpty() || minutes.getAsInt() == 0) {
            problem("l", "attendance.roll.late.wrong", start);
        }
        return minutes.orElse(0);
    }

    private int leftMinutes(LocalTime end) {
        if (left.isEmpty()) {
            return 0;
        }
        OptionalInt minutes = TypedMinutes.before(end, left);
        if (minutes.isEmpty()) {
            problem("e", "attendance.roll.left.wrong", end);
        }
        return minutes.orElse(0);
    }

    private void problem(String letter, String key, Object... arguments) {
        problems.add(new Problem(letter, letter + line, key, List.of(arguments)));
    }

    /** A line of the command. */
    SaveRoll.Line wish(Observed observed) {
        return new SaveRoll.Line(participant, revision, observed);
    }

    /**
     * Whether it says or takes back anything; a man who was left alone shows what is recorded meanwhile. That he gave notice says
     * nothing without a mark: it may be filled in for him.
     */
    boolean isTyped() {
        return revision > 0
                || Stream.of(choice, late, left, motive, sentHome, note).anyMatch(value -> !value.isEmpty());
    }

    /** After it was saved, or somebody else's mark was shown: the next save answers that one. */
    void answered(SavedRoll saved) {
        saved.changed().stream()
                .filter(changed -> changed.participant().equals(participant))
                .forEach(changed -> revision = changed.revision());
        saved.conflicts().stream()
                .filter(conflict -> conflict.theirs().participant().equals(participant))
                .forEach(conflict -> revision = conflict.theirs().revision());
    }

    public UUID getParticipant() {
        return participant;
    }

    public int getRevision() {
        return revision;
    }

    public String getLine() {
        return line;
    }

    public boolean isAttended() {
        return ATTENDED.equals(choice);
    }

    public boolean isLateChosen() {
        return LATE.equals(choice);
    }

    public boolean isAbsent() {
        return ABSENT.equals(choice);
    }

    public boolean isUnmarked() {
        return choice.isEmpty();
    }

    public String getLate() {
        return late;
    }

    public String getLeft() {
        return left;
    }

    public boolean isNotice() {
        return notice;
    }

    public String getMotive() {
        return motive;
    }

    public String getSentHome() {
        return sentHome;
    }

    public String getNote() {
        return note;
    }

    public List<Problem> getProblems() {
        return List.copyOf(problems);
    }

    /** The bundle key of what is wrong at a field of this line, if anything is. */
    public @Nullable Problem problemAt(String letter) {
        return problems.stream()
                .filter(problem -> problem.letter().equals(letter))
                .findFirst()
                .orElse(null);
    }
}
