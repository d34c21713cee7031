package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.Field;
import org.reeduca.importing.GroupProposal;
import org.reeduca.importing.ImportPreview;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.MarkMeaning;
import org.reeduca.importing.SheetColumns;
import org.reeduca.importing.SheetMapping;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.Option;

/** Step 2: what each column and each sign was taken for, to be corrected. */
@Named
@RequestScoped
public class ColumnsPage {

    @Inject
    private ImportService imports;

    @Inject
    private ImportRef address;

    @Inject
    private Messages messages;

    private @Nullable List<SheetForm> sheets;

    /** Keeps the corrections and goes on to the review. */
    public String save() {
        Map<String, SheetMapping> mapping = new HashMap<>();
        getSheets().forEach(sheet -> mapping.put(sheet.getSheet(), sheet.mapping()));
        imports.correct(address.getRef(), mapping);
        return ImportRef.page("review", address.getRef());
    }

    /** The sheets that are lists, also those that are left out. */
    public List<SheetForm> getSheets() {
        List<SheetForm> forms = sheets;
        if (forms == null) {
            ImportPreview preview = address.getPreview();
            forms = new ArrayList<>();
            for (SheetColumns columns : preview.columns()) {
                GroupProposal group = preview.proposal().groups().stream()
                        .filter(one -> one.sheet().equals(columns.sheet()))
                        .findFirst()
                        .orElse(null);
                forms.add(SheetForm.of(columns, group));
            }
            sheets = forms;
        }
        return forms;
    }

    /** What a column may hold. */
    public List<Option> getContents() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Field.IGNORED.name(), messages.label(Field.IGNORED)));
        options.add(new Option(ColumnForm.SESSION, messages.text("importing.columns.holds.session")));
        Arrays.stream(Field.values())
                .filter(field -> field != Field.IGNORED)
                .forEach(field -> options.add(new Option(field.name(), messages.label(field))));
        return options;
    }

    public MarkMeaning[] getMeanings() {
        return MarkMeaning.values();
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }
}
