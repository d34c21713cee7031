package org.reeduca.importing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A proposal as JSON, for downloads and for comparing with an expected reading. What is unknown is null. */
public final class ProposalJson {

    private final Function<Problem, String> hints;

    /** @param hints the sentence of a problem in the reader's language, written as {@code message_hint} */
    public ProposalJson(Function<Problem, String> hints) {
        this.hints = hints;
    }

    public JsonObject of(WorkbookProposal proposal) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        proposal.groups().forEach(group -> groups.add(group(group)));
        return Json.createObjectBuilder()
                .add("workbook", proposal.workbook())
                .add("sheetGroups", groups)
                .add(
                        "totals",
                        Json.createObjectBuilder()
                                .add("load", proposal.totals().load())
                                .add("loadWithWarnings", proposal.totals().loadWithWarnings())
                                .add("refuse", proposal.totals().refuse()))
                .build();
    }

    private JsonObjectBuilder group(GroupProposal group) {
        JsonArrayBuilder sessions = Json.createArrayBuilder();
        for (SessionProposal session : group.sessions()) {
            JsonObjectBuilder json = Json.createObjectBuilder().add("number", session.number());
            put(json, "date", session.date());
            sessions.add(json.add("state", session.state().name()));
        }
        JsonArrayBuilder men = Json.createArrayBuilder();
        group.men().forEach(man -> men.add(man(man)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("sheet", group.sheet());
        GroupDetails details = group.details();
        put(json, "centre", details.centre());
        put(json, "group", details.group());
        put(json, "weekday", details.weekday());
        put(json, "startTime", details.startTime());
        put(json, "cutOff", details.cutOff());
        return json.add("sessions", sessions)
                .add("problems", problems(group.problems()))
                .add("men", men);
    }

    private JsonObjectBuilder man(ManProposal man) {
        JsonObjectBuilder name = Json.createObjectBuilder();
        put(name, "given", man.name().given());
        put(name, "first", man.name().first());
        put(name, "second", man.name().second());
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("row", man.row()).add("name", name);
        put(json, "curp", man.curp());
        put(json, "birthDate", man.birthDate());
        put(json, "phone", man.phone());
        json.add("order", order(man.order()));
        put(json, "observations", man.observations());
        JsonArrayBuilder marks = Json.createArrayBuilder();
        for (Mark mark : man.marks()) {
            if (mark == null) {
                marks.addNull();
            } else {
                marks.add(mark.code());
            }
        }
        return json.add("verdict", man.verdict().code())
                .add("problems", problems(man.problems()))
                .add("marks", marks)
                .add("counts", counts(man.counts()));
    }

    private static JsonObjectBuilder order(ManProposal.Order order) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "oficio", order.oficio());
        put(json, "causa", order.causa());
        put(json, "authority", order.authority());
        put(json, "figure", order.figure());
        put(json, "issuedOn", order.issuedOn());
        put(json, "dueOn", order.dueOn());
        return json;
    }

    private static JsonObjectBuilder counts(ManProposal.Counts counts) {
        return Json.createObjectBuilder()
                .add("present", counts.present())
                .add("late", counts.late())
                .add("unexcused", counts.unexcused())
                .add("excused", counts.excused());
    }

    private JsonArrayBuilder problems(List<Problem> problems) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("code", problem.code().name())
                    .add("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            put(json, "column", problem.column());
            put(json, "cell", problem.cell());
            array.add(json.add("message_hint", hints.apply(problem)));
        }
        return array;
    }

    /** Dates and hours write themselves in ISO form, enums by their name. */
    private static void put(JsonObjectBuilder json, String key, @Nullable Object value) {
        if (value == null) {
            json.addNull(key);
        } else {
            json.add(key, value.toString());
        }
    }
}
