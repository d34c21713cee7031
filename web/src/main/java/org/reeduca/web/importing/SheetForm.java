package org.reeduca.web.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.Confidence;
import org.reeduca.importing.Field;
import org.reeduca.importing.GroupDetails;
import org.reeduca.importing.GroupProposal;
import org.reeduca.importing.MappingReport;
import org.reeduca.importing.MarkMeaning;
import org.reeduca.importing.Problem;
import org.reeduca.importing.ProblemCode;
import org.reeduca.importing.SheetColumns;
import org.reeduca.importing.SheetMapping;
import org.reeduca.importing.SheetMapping.SessionSlot;

/** How one sheet is understood, in the hands of the coordinator. */
public class SheetForm {

    private final String sheet;
    private final @Nullable MappingReport report;
    private final GroupForm group;
    private final List<ColumnForm> columns = new ArrayList<>();
    private final List<ColumnForm> sessions = new ArrayList<>();
    private final List<SignForm> signs = new ArrayList<>();
    private boolean skipped;

    private SheetForm(String sheet, boolean skipped, @Nullable GroupProposal read) {
        this.sheet = sheet;
        this.skipped = skipped;
        this.report = read == null ? null : read.mapping();
        this.group = new GroupForm(read == null ? GroupDetails.UNKNOWN : read.details());
    }

    /** @param read null for a sheet that is left out */
    static SheetForm of(SheetColumns shown, @Nullable GroupProposal read) {
        SheetForm form = new SheetForm(shown.sheet(), shown.skipped(), read);
        if (read != null) {
            SheetMapping mapping = read.mapping().mapping();
            shown.columns().forEach(column -> form.add(column, mapping));
            form.addSigns(read, mapping);
        }
        return form;
    }

    private void add(SheetColumns.Column column, SheetMapping mapping) {
        SessionSlot slot = mapping.sessions().get(column.letters());
        if (slot != null) {
            sessions.add(new ColumnForm(column, ColumnForm.SESSION, slot.number(), slot.date()));
        } else {
            Field field = mapping.columns().getOrDefault(column.letters(), Field.IGNORED);
            columns.add(new ColumnForm(column, field.name(), null, null));
        }
    }

    /** First the signs that nobody explained, as they stand in the list. */
    private void addSigns(GroupProposal read, SheetMapping mapping) {
        Map<String, @Nullable MarkMeaning> all = new LinkedHashMap<>();
        read.men()
                .forEach(man -> man.problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.MARK_UNKNOWN)
                        .map(Problem::value)
                        .forEach(sign -> {
                            if (sign != null) {
                                all.put(sign.strip(), null);
                            }
                        }));
        mapping.signs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        all.forEach((sign, meaning) -> signs.add(new SignForm(sign, meaning)));
    }

    /** The whole mapping as it stands in the form; columns whose session has no number are not read. */
    SheetMapping mapping() {
        if (report == null) {
            return new SheetMapping(skipped, null, null, Map.of(), Map.of(), Map.of(), GroupDetails.UNKNOWN);
        }
        Map<String, Field> fields = new HashMap<>();
        Map<String, SessionSlot> slots = new HashMap<>();
        int last = sessions.stream()
                .mapToInt(session -> session.getNumber() == null ? 0 : session.getNumber())
                .max()
                .orElse(0);
        for (ColumnForm column : columns) {
            String holds = column.getHolds();
            if (ColumnForm.SESSION.equals(holds)) {
                slots.put(column.getLetters(), new SessionSlot(++last, null));
            } else {
                fields.put(column.getLetters(), holds == null ? Field.IGNORED : Field.valueOf(holds));
            }
        }
        for (ColumnForm session : sessions) {
            Integer number = session.getNumber();
            if (number == null) {
                fields.put(session.getLetters(), Field.IGNORED);
            } else {
                slots.put(session.getLetters(), new SessionSlot(number, session.getDate()));
            }
        }
        Map<String, MarkMeaning> meanings = new HashMap<>();
        for (SignForm sign : signs) {
            MarkMeaning meaning = sign.getMeaning();
            if (meaning != null) {
                meanings.put(sign.getSign(), meaning);
            }
        }
        SheetMapping read = report.mapping();
        return new SheetMapping(
                skipped, read.headerFirstRow(), read.headerLastRow(), fields, slots, meanings, group.details());
    }

    /** How sure the reader is of a column. */
    public Confidence confidence(ColumnForm column) {
        return report == null
                ? Confidence.MISSING
                : report.columns().getOrDefault(column.getLetters(), Confidence.MISSING);
    }

    public @Nullable MappingReport getReport() {
        return report;
    }

    public String getSheet() {
        return sheet;
    }

    public GroupForm getGroup() {
        return group;
    }

    public List<ColumnForm> getColumns() {
        return columns;
    }

    public List<ColumnForm> getSessions() {
        return sessions;
    }

    public List<SignForm> getSigns() {
        return signs;
    }

    public boolean isRead() {
        return report != null;
    }

    public boolean isSkipped() {
        return skipped;
    }

    public void setSkipped(boolean skipped) {
        this.skipped = skipped;
    }
}
