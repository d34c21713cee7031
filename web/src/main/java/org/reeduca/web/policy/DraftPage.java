package org.reeduca.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.policy.EditPolicy;
import org.reeduca.policy.PolicyDraft;
import org.reeduca.policy.PolicyParameter;
import org.reeduca.policy.PolicyService;
import org.reeduca.policy.PolicyVersion;
import org.reeduca.policy.Reach;
import org.reeduca.policy.Rehearsal;
import org.reeduca.policy.Rehearsal.Move;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.TypedDate;

/** A version that is being prepared: its fields, what they mean in words, whom they would touch, and its way to being in force. */
@Named
@RequestScoped
public class DraftPage {

    private static final String FORM = "draftForm";
    private static final int LONGEST_REASON = 255;

    @Inject
    private PolicyService policies;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PolicyDraft draft;
    private @Nullable PolicyVersion version;
    private @Nullable Rehearsal rehearsal;

    /** Does what one of the plain forms asks for; a page that is only looked at stays. */
    public @Nullable String open() {
        return switch (Deed.of(request)) {
            case "save" -> save();
            case "rehearse" -> rehearse();
            case "send" -> sent();
            case "drop" -> dropped();
            case "refuse" -> refused();
            case "publish" -> published();
            default -> look();
        };
    }

    private @Nullable String look() {
        if (isNew()) {
            getVersion();
        } else {
            getDraft();
        }
        return null;
    }

    private @Nullable String save() {
        List<FieldProblem> wrong = new ArrayList<>();
        LocalDate from = validFrom();
        Reach reach = Choice.of(Reach.class, parameters.get("reach"), null);
        if (from == null) {
            wrong.add(FieldProblem.of("validFrom", "policy.date"));
        }
        if (reach == null) {
            wrong.add(FieldProblem.of("reach", "policy.choice"));
        }
        if (getReason().isEmpty()) {
            wrong.add(FieldProblem.of("reason", "policy.reason-missing"));
        } else if (getReason().length() > LONGEST_REASON) {
            wrong.add(FieldProblem.of("reason", "policy.reason-long", LONGEST_REASON));
        }
        EditPolicy wish = new EditPolicy(
                revision(),
                typed(),
                from == null ? LocalDate.MAX : from,
                reach == null ? Reach.NEW_ORDERS : reach,
                getReason().isEmpty() ? "-" : getReason());
        wrong.addAll(isNew() ? policies.check(versionRef(), wish) : policies.checkDraft(draftRef(), wish));
        if (problems.show(FORM, wrong)) {
            return null;
        }
        if (!isNew()) {
            policies.change(draftRef(), wish);
            return done("policy.message.saved", draftRef());
        }
        return done("policy.message.saved", policies.begin(versionRef(), wish));
    }

    private @Nullable LocalDate validFrom() {
        try {
            return TypedDate.parse(parameters.getOrDefault("validFrom", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Map<PolicyParameter, String> typed() {
        Map<PolicyParameter, String> typed = new EnumMap<>(PolicyParameter.class);
        for (PolicyParameter parameter : PolicyParameter.values()) {
            typed.put(parameter, parameters.getOrDefault(parameter.field(), "").strip());
        }
        return typed;
    }

    private @Nullable String rehearse() {
        rehearsal = policies.rehearse(draftRef());
        return null;
    }

    private String sent() {
        policies.send(draftRef(), revision());
        return done("policy.message.sent", draftRef());
    }

    private @Nullable String dropped() {
        if (unexplained()) {
            return null;
        }
        policies.drop(draftRef(), revision(), getReason());
        return done("policy.message.dropped", draftRef());
    }

    private @Nullable String refused() {
        if (unexplained()) {
            return null;
        }
        policies.refuse(draftRef(), revision(), getReason());
        return done("policy.message.refused", draftRef());
    }

    private String published() {
        policies.publish(draftRef(), revision());
        return done("policy.message.published", draftRef());
    }

    private boolean unexplained() {
        return getReason().isEmpty()
                && problems.show("answerForm", List.of(FieldProblem.of("reason", "policy.reason-missing")));
    }

    private String done(String message, UUID ref) {
        messages.flashInfo(message);
        return "/policy/draft.xhtml?faces-redirect=true&draft=" + ref;
    }

    /** Whether nothing was saved yet: the page shows the version it is taken from. */
    public boolean isNew() {
        return !parameters.containsKey("draft");
    }

    public PolicyDraft getDraft() {
        PolicyDraft found = draft;
        if (found == null) {
            found = policies.openDraft(draftRef());
            draft = found;
        }
        return found;
    }

    public PolicyVersion getVersion() {
        PolicyVersion found = version;
        if (found == null) {
            UUID ref = versionRef();
            found = policies.findVersions().stream()
                    .filter(one -> one.ref().equals(ref))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            version = found;
        }
        return found;
    }

    /** Whether the fields can be changed. */
    public boolean isEditable() {
        return isNew() || getDraft().state().open();
    }

    /** Whether the caller may say yes or no. */
    public boolean isAnswering() {
        return !isNew()
                && getDraft().state() == DraftState.SENT
                && !getDraft().mine()
                && currentUser.me().has(Role.NATIONAL_SUPERVISOR);
    }

    /** Whether it can be given up. */
    public boolean isDroppable() {
        return !isNew() && getDraft().state().pending();
    }

    /** What stands in a field: as it was typed, as it was saved, or as the version says it. */
    public String value(PolicyParameter parameter) {
        String typed = Deed.of(request).equals("save") ? parameters.get(parameter.field()) : null;
        return Objects.requireNonNullElseGet(typed, () -> getFields().getOrDefault(parameter, ""));
    }

    public Map<PolicyParameter, String> getFields() {
        return isNew() ? getVersion().fields() : getDraft().fields();
    }

    public PolicyParameter[] getParameters() {
        return PolicyParameter.values();
    }

    public Reach[] getReaches() {
        return Reach.values();
    }

    public String getReach() {
        return parameters.getOrDefault(
                "reach", isNew() ? Reach.NEW_ORDERS.name() : getDraft().reach().name());
    }

    public String getValidFrom() {
        return parameters.getOrDefault(
                "validFrom", isNew() ? "" : dates.field(getDraft().validFrom()));
    }

    /** The reason as it was typed, or as it was saved. */
    public String getReason() {
        return parameters.getOrDefault("reason", "").strip();
    }

    /** The reason in the form of the draft. */
    public String getWhy() {
        return Deed.of(request).equals("save") || isNew()
                ? getReason()
                : getDraft().reason();
    }

    public @Nullable Rehearsal getRehearsal() {
        return rehearsal;
    }

    /** What would change, the most men first. */
    public List<Move> getMoves() {
        Rehearsal found = rehearsal;
        return found == null
                ? List.of()
                : found.moves().keySet().stream()
                        .sorted(Comparator.<Move>comparingInt(move -> -count(move))
                                .thenComparing(Move::before)
                                .thenComparing(Move::after))
                        .toList();
    }

    /** How many would make a move. */
    public int count(Move move) {
        Rehearsal found = rehearsal;
        return found == null ? 0 : found.moves().getOrDefault(move, 0);
    }

    /** The parameters in groups, for headings of the form. */
    public List<Group> getGroups() {
        return Arrays.stream(Group.values()).toList();
    }

    /** Parameters that belong together. */
    public enum Group {
        DOSE("dose."),
        LATE("late."),
        ABSENCE("absence."),
        MAKE_UP("makeUp."),
        OTHER("");

        private final String prefix;

        Group(String prefix) {
            this.prefix = prefix;
        }

        /** Its parameters. */
        public List<PolicyParameter> getParameters() {
            return Arrays.stream(PolicyParameter.values())
                    .filter(parameter -> of(parameter) == this)
                    .toList();
        }

        private static Group of(PolicyParameter parameter) {
            return Arrays.stream(values())
                    .filter(group -> parameter.path().startsWith(group.prefix))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    private int revision() {
        return Choice.number(parameters.get("revision"), 0);
    }

    /** The statement the forms are about. */
    public int getShownRevision() {
        return parameters.containsKey("revision")
                ? revision()
                : isNew() ? 0 : getDraft().revision();
    }

    private UUID draftRef() {
        return PublicRef.parse(parameters.get("draft"));
    }

    private UUID versionRef() {
        return PublicRef.parse(parameters.get("version"));
    }
}
