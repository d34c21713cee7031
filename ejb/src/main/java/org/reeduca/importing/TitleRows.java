package org.reeduca.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Reads the rows above the heading: centre, group, weekday, hour and the day to which the list was kept. The pieces may
 * stand in one cell or many, in any order, separated by line breaks or by two or more blanks.
 */
final class TitleRows {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "lun", DayOfWeek.MONDAY,
            "mar", DayOfWeek.TUESDAY,
            "mie", DayOfWeek.WEDNESDAY,
            "jue", DayOfWeek.THURSDAY,
            "vie", DayOfWeek.FRIDAY,
            "sab", DayOfWeek.SATURDAY,
            "dom", DayOfWeek.SUNDAY);

    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(?:(lun)es|(mar)tes|(mie)rcoles|(jue)ves|(vie)rnes|(sab)ados?|(sab)atin[oa]s?|(dom)ingos?)\\b");
    private static final Pattern SHORT_WEEKDAY =
            Pattern.compile("\\b(lun|mar|mie|jue|vie|sab|dom)\\b\\.?(?=.{0,12}\\d)");

    private static final Pattern GROUP =
            Pattern.compile("\\b(?:grupo|gpo|gru|cohorte|generacion)\\b\\.?\\s*(?:no|num|nro|numero|n)?\\b"
                    + "[.:#°º\\-\\s]*(?:g[\\-.]?\\s?)?(\\d{1,3})\\s*[/\\-–_]\\s*(\\d{4}|\\d{2})(?![\\d/\\-])");
    private static final Pattern CODED_GROUP =
            Pattern.compile("\\bg[\\-.]?\\s?(\\d{1,3})\\s*[/\\-–_]\\s*(20\\d{2})(?!\\d)");
    private static final Pattern GROUP_ALONE = Pattern.compile(
            "\\b(?:grupo|gpo|cohorte|generacion)\\b\\.?\\s*(?:no|num|nro|numero|n)?\\b[.:#°º\\-\\s]*(\\d{1,3}|[a-z]\\d{0,2})\\b(?![:/])");
    private static final Pattern NAMED_GROUP = Pattern.compile("(?<!\\d)(\\d{1,3})[\\-_/ ](20\\d{2})(?!\\d)");

    private static final Pattern CUT_OFF = Pattern.compile(
            "\\b(?:corte|actualiz\\w*|cierre|informacion|datos|avance|capturad\\w*|revisad\\w*|llenad\\w*|vigente|hasta|al dia)\\b"
                    + "(?:(?!\\b(?:inicio|inicia|periodo|del)\\b)[^\\d\\n]){0,60}");
    private static final Pattern UNTIL = Pattern.compile("(?:^|[\\n(;|]|\\s{2,})\\s*al\\s+(?=\\d)");

    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:facilita\\w*|imparte\\w*|coordina\\w*|responsable\\w*|instructor\\w*|elabor\\w*|terapeuta\\w*|psicolog\\w*|titular\\w*)"
                    + "[\\s.:]*[^\\n]*?(?=\\S\\s{2,}\\S|\\n|$|\\bcorte\\b|\\bactualiz|\\bgrupo\\b|\\bhorario\\b)");

    private static final Pattern LIST_TITLE =
            Pattern.compile("\\b(?:lista|control|registro|relacion|concentrado|asistencias?)\\b");

    /** Title rows as one text: cells three blanks apart, rows on lines. */
    private final String text;

    private final String folded;
    private final List<String> outside;

    /**
     * @param text the rows above the heading
     * @param outside names of the sheet and the file, asked for the group's number when the rows do not say it
     */
    private TitleRows(String text, List<String> outside) {
        this.text = text;
        this.folded = Texts.fold(text);
        this.outside = outside;
    }

    static GroupDetails read(Grid grid, int headerFirstRow, List<String> outside) {
        StringBuilder text = new StringBuilder();
        for (int row : grid.rowNumbers()) {
            if (row >= headerFirstRow) {
                break;
            }
            List<String> cells = new ArrayList<>();
            grid.row(row).values().forEach(cell -> cells.add(composed(cell.text())));
            text.append(String.join("   ", cells)).append('\n');
        }
        return new TitleRows(text.toString(), outside).details();
    }

    private static String composed(String raw) {
        return java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\t]", " ")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private GroupDetails details() {
        String group = group();
        Integer year = year(group);
        String schedule = schedule();
        return new GroupDetails(
                new CentreName(text, folded).find(),
                group,
                weekday(schedule),
                StartTime.firstIn(SpanishDates.without(schedule)),
                cutOff(year),
                year);
    }

    private @Nullable String group() {
        for (Pattern form : List.of(GROUP, CODED_GROUP)) {
            Matcher match = form.matcher(folded);
            if (match.find()) {
                return match.group(1) + "/" + match.group(2);
            }
        }
        Matcher alone = GROUP_ALONE.matcher(folded);
        boolean named = alone.find();
        for (String name : outside) {
            Matcher match = NAMED_GROUP.matcher(name);
            if (match.find() && (!named || sameNumber(alone.group(1), match.group(1)))) {
                return match.group(1) + "/" + match.group(2);
            }
        }
        return named ? text.substring(alone.start(1), alone.end(1)) : null;
    }

    private static boolean sameNumber(String one, String other) {
        return one.replaceFirst("^0+", "").equals(other.replaceFirst("^0+", ""));
    }

    private @Nullable Integer year(@Nullable String group) {
        if (group != null && group.contains("/")) {
            String written = group.substring(group.indexOf('/') + 1);
            return written.length() == 2 ? SpanishDates.century(Integer.parseInt(written)) : Integer.parseInt(written);
        }
        return SpanishDates.yearIn(folded);
    }

    /** The text without people's names and cut-off, in which «Domingo» may be a man and a date is no session day. */
    private String schedule() {
        String rest = PEOPLE.matcher(folded).replaceAll(" ");
        return CUT_OFF.matcher(GROUP.matcher(rest).replaceAll(" ")).replaceAll(" ");
    }

    private static @Nullable DayOfWeek weekday(String schedule) {
        DayOfWeek first = null;
        for (String line : schedule.split("\n|\\s{3,}", -1)) {
            Matcher match = WEEKDAY.matcher(line);
            Matcher brief = SHORT_WEEKDAY.matcher(line);
            DayOfWeek day = null;
            if (match.find()) {
                day = WEEKDAYS.get(match.group().substring(0, 3));
            } else if (brief.find()) {
                day = WEEKDAYS.get(brief.group(1));
            }
            boolean withHour = day != null && StartTime.firstIn(SpanishDates.without(line)) != null;
            if (withHour) {
                return day;
            }
            first = first == null ? day : first;
        }
        return first;
    }

    private @Nullable LocalDate cutOff(@Nullable Integer year) {
        Matcher match = CUT_OFF.matcher(folded);
        while (match.find()) {
            LocalDate date = dateAt(match.end(), year);
            if (date != null) {
                return date;
            }
        }
        Matcher until = UNTIL.matcher(folded);
        return until.find() ? dateAt(until.end(), year) : null;
    }

    /** The date that begins at this place, give or take a weekday. */
    private @Nullable LocalDate dateAt(int from, @Nullable Integer year) {
        String rest = folded.substring(from, Math.min(folded.length(), from + 40));
        int line = rest.indexOf('\n');
        String candidate = rest.stripLeading();
        if (line == 0) {
            candidate = rest.substring(1);
        } else if (line > 0) {
            candidate = rest.substring(0, line);
        }
        return Character.isDigit(candidate.isEmpty() ? ' ' : candidate.strip().charAt(0))
                ? SpanishDates.find(candidate, year).date()
                : null;
    }

    /** Whether a piece of title only says that this is a list. */
    static boolean isListTitle(String foldedPiece) {
        return LIST_TITLE.matcher(foldedPiece).find();
    }
}
