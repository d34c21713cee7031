package org.reeduca.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Judges a proposal by what the centre has already and by what can be stored. Where the reader asks whether the list is
 * right, this asks whether it can be loaded here.
 */
final class LoadChecks {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_GIVEN_NAMES = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_AUTHORITY = 200;
    private static final int LONGEST_OBSERVATIONS = 2000;
    private static final int LONGEST_CODE = 30;

    private final CentreFacts centre;
    private final Map<String, KnownMan> known;
    private final int minutes;
    private final Set<String> codes = new HashSet<>();

    /**
     * @param centre what is there already
     * @param known by place
     * @param minutes length of a session
     */
    LoadChecks(CentreFacts centre, Map<String, KnownMan> known, int minutes) {
        this.centre = centre;
        this.known = known;
        this.minutes = minutes;
    }

    /**
     * The centre the list is loaded into.
     *
     * @param name of the centre
     * @param groupCodes names of its groups, in capitals
     */
    record CentreFacts(String name, Set<String> groupCodes) {}

    WorkbookProposal judge(WorkbookProposal proposal) {
        return proposal.judged(proposal.groups().stream().map(this::judge).toList());
    }

    private GroupProposal judge(GroupProposal group) {
        List<ManProposal> men =
                group.men().stream().map(man -> judge(group, man)).toList();
        return group.judged(groupProblems(group), men);
    }

    private List<Problem> groupProblems(GroupProposal group) {
        List<Problem> problems = new ArrayList<>();
        GroupDetails details = group.details();
        String code = details.group();
        if (code == null) {
            problems.add(onGroup(ProblemCode.GROUP_CODE_MISSING, null));
        } else if (code.length() > LONGEST_CODE) {
            problems.add(onGroup(ProblemCode.TEXT_TOO_LONG, code, String.valueOf(LONGEST_CODE)));
        } else if (centre.groupCodes().contains(code.toUpperCase(Locale.ROOT))
                || !codes.add(code.toUpperCase(Locale.ROOT))) {
            problems.add(onGroup(ProblemCode.GROUP_CODE_TAKEN, code, code));
        }
        if (details.weekday() == null || details.startTime() == null) {
            problems.add(onGroup(ProblemCode.GROUP_SCHEDULE_MISSING, null));
        }
        if (group.sessions().isEmpty()) {
            problems.add(onGroup(ProblemCode.SESSIONS_MISSING, null));
        }
        for (SessionProposal session : group.sessions()) {
            if (session.date() == null) {
                problems.add(onGroup(ProblemCode.SESSION_DATE_MISSING, null, "S" + session.number()));
            }
        }
        String written = details.centre();
        if (written != null && !sameCentre(written, centre.name())) {
            problems.add(onGroup(ProblemCode.CENTRE_DIFFERS, written, written, centre.name()));
        }
        return problems;
    }

    /** «CECOVIM Xalapa» is the centre Xalapa: one name holds the words of the other. */
    private static boolean sameCentre(String written, String name) {
        String list = " " + Texts.words(written) + " ";
        String ours = " " + Texts.words(name) + " ";
        return list.contains(ours) || ours.contains(list);
    }

    private static Problem onGroup(ProblemCode code, @Nullable String value, String... arguments) {
        return new Problem(code, code.usualSeverity(), null, null, value, List.of(arguments));
    }

    private ManProposal judge(GroupProposal group, ManProposal man) {
        Places places = new Places(group.mapping().mapping(), man.row());
        List<Problem> problems = new ArrayList<>();
        checkTexts(man, places, problems);
        checkLateness(man, places, problems);
        checkKnown(known.get(KnownMan.place(group.sheet(), man.row())), man, places, problems);
        ManProposal.Order order = man.order();
        boolean voluntary = order.figure() == Figure.VOLUNTARIO;
        if (!voluntary && (order.figure() == null || order.authority() == null)) {
            Field missing = order.figure() == null ? Field.FIGURE : Field.AUTHORITY;
            problems.add(places.problem(ProblemCode.ORDER_INCOMPLETE, missing, null));
        }
        return problems.isEmpty() ? man : man.judged(problems);
    }

    private static void checkTexts(ManProposal man, Places places, List<Problem> problems) {
        ManProposal.Name name = man.name();
        boolean nobody = name.given() == null && name.first() == null && name.second() == null;
        if (!nobody && (name.given() == null || name.first() == null)) {
            Field missing = name.given() == null ? Field.GIVEN_NAMES : Field.FIRST_SURNAME;
            problems.add(places.problem(ProblemCode.NAME_INCOMPLETE, missing, null));
        }
        places.fits(name.given(), LONGEST_GIVEN_NAMES, Field.GIVEN_NAMES, problems);
        places.fits(name.first(), LONGEST_NAME, Field.FIRST_SURNAME, problems);
        places.fits(name.second(), LONGEST_NAME, Field.SECOND_SURNAME, problems);
        places.fits(man.order().oficio(), LONGEST_NUMBER, Field.OFICIO, problems);
        places.fits(man.order().causa(), LONGEST_NUMBER, Field.CAUSA, problems);
        places.fits(man.order().authority(), LONGEST_AUTHORITY, Field.AUTHORITY, problems);
        places.fits(man.observations(), LONGEST_OBSERVATIONS, Field.OBSERVATIONS, problems);
        LocalDate birth = man.birthDate();
        if (birth != null && birth.isBefore(EARLIEST_BIRTH)) {
            problems.add(places.problem(ProblemCode.DATE_IMPOSSIBLE, Field.BIRTH_DATE, birth.toString()));
        }
    }

    private void checkLateness(ManProposal man, Places places, List<Problem> problems) {
        for (int i = 0; i < man.marks().size(); i++) {
            Mark mark = man.marks().get(i);
            Integer late = mark == null ? null : mark.minutes();
            if (late != null && late > minutes) {
                problems.add(places.problemOfSession(
                        ProblemCode.LATE_BEYOND_SESSION, i + 1, late.toString(), String.valueOf(minutes)));
            }
        }
    }

    private static void checkKnown(@Nullable KnownMan file, ManProposal man, Places places, List<Problem> problems) {
        if (file == null) {
            return;
        }
        problems.add(
                file.sameCurp()
                        ? places.problem(ProblemCode.KNOWN_CURP, Field.CURP, man.curp(), file.fileNumber())
                        : places.problem(ProblemCode.KNOWN_NAME, Field.FULL_NAME, file.name(), file.fileNumber()));
        for (String group : file.groups()) {
            problems.add(places.problem(ProblemCode.ALREADY_IN_GROUP, Field.FULL_NAME, file.name(), group));
        }
    }

    /** Where in his row something stands. */
    private record Places(SheetMapping mapping, int row) {

        void fits(@Nullable String text, int longest, Field field, List<Problem> problems) {
            if (text != null && text.length() > longest) {
                problems.add(problem(ProblemCode.TEXT_TOO_LONG, field, text, String.valueOf(longest)));
            }
        }

        Problem problem(ProblemCode code, Field field, @Nullable String value, String... arguments) {
            return at(column(field), code, value, arguments);
        }

        Problem problemOfSession(ProblemCode code, int session, String value, String length) {
            String letters = mapping.sessions().entrySet().stream()
                    .filter(entry -> entry.getValue().number() == session)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            return at(letters, code, value, "S" + session, length);
        }

        private Problem at(@Nullable String letters, ProblemCode code, @Nullable String value, String... arguments) {
            return new Problem(
                    code,
                    code.usualSeverity(),
                    letters,
                    letters == null ? null : letters + row,
                    value,
                    List.of(arguments));
        }

        /** The column of the field; a part of a name may stand in the column of the whole name. */
        private @Nullable String column(Field field) {
            return mapping.columns().entrySet().stream()
                    .filter(entry -> entry.getValue() == field
                            || (field.isName() && entry.getValue().isName()))
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparingInt(Columns::number))
                    .orElse(null);
        }
    }
}
