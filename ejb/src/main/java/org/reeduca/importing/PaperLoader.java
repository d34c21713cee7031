package org.reeduca.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.Me;
import org.reeduca.participant.FileNumbering;
import org.reeduca.shared.BusinessRuleViolation;

/** Turns a judged proposal into groups, files, orders and marks: level by level, as the tables refer to each other. */
@ApplicationScoped
class PaperLoader {

    /** Paper lists do not say how long a session lasts; the programme's usual length. */
    static final int MINUTES = 150;

    private static final String POLICY = "MX-CECOVIM-DEFAULT";

    @Inject
    private PaperRepository paper;

    @Inject
    private FileNumbering numbering;

    @Inject
    private CaseAccess access;

    @Inject
    private Clock clock;

    /**
     * Loads every good row.
     *
     * @param known men who have a file, by place
     * @return what was written
     * @throws BusinessRuleViolation {@code importing.nothing-to-load}, {@code importing.known-curp}, {@code
     *     importing.in-other-group}
     */
    ImportSummary load(
            WorkbookImport draft,
            WorkbookProposal proposal,
            Map<String, KnownMen.Match> known,
            LoadDecisions decisions,
            Me me,
            LocalDate today) {
        PaperContext context = context(draft, me, today);
        List<PaperGroup> groups = new ArrayList<>();
        for (GroupProposal group : proposal.groups()) {
            List<PaperMan> men = men(context, group, known, decisions);
            if (!group.refused() && !men.isEmpty()) {
                groups.add(new PaperGroup(context, group, men));
            }
        }
        if (groups.isEmpty()) {
            throw new BusinessRuleViolation("importing.nothing-to-load");
        }
        write(groups, decisions, context, today);
        return summary(groups, proposal);
    }

    private PaperContext context(WorkbookImport draft, Me me, LocalDate today) {
        long centre = draft.centreId();
        return new PaperContext(
                centre,
                draft.id(),
                me.userId(),
                clock.instant(),
                paper.taught(today, WorkbookReader.SESSIONS),
                paper.policy(POLICY, 1),
                numbering.of(centre, today.getYear()),
                new AuthorityNames(paper.authorities(centre)));
    }

    private List<PaperMan> men(
            PaperContext context, GroupProposal group, Map<String, KnownMen.Match> known, LoadDecisions decisions) {
        List<PaperMan> men = new ArrayList<>();
        for (ManProposal man : group.refused() ? List.<ManProposal>of() : group.men()) {
            KnownMen.Match match = known.get(KnownMan.place(group.sheet(), man.row()));
            KnownMan.Choice choice = choice(match, decisions);
            if (man.verdict() != Verdict.REFUSE && choice != KnownMan.Choice.LEAVE_OUT) {
                Long file = match == null || choice == KnownMan.Choice.NEW_FILE ? null : match.participantId();
                men.add(new PaperMan(context, man, file));
            }
        }
        return men;
    }

    private static KnownMan.@Nullable Choice choice(KnownMen.@Nullable Match match, LoadDecisions decisions) {
        if (match == null) {
            return null;
        }
        KnownMan.Choice choice = decisions.known().getOrDefault(match.man().place(), KnownMan.Choice.LEAVE_OUT);
        if (choice == KnownMan.Choice.NEW_FILE && match.man().sameCurp()) {
            throw new BusinessRuleViolation("importing.known-curp", match.man().fileNumber());
        }
        return choice;
    }

    private void write(List<PaperGroup> groups, LoadDecisions decisions, PaperContext context, LocalDate today) {
        paper.addGroups(groups.stream().map(PaperGroup::cohort).toList());
        paper.add(ofMen(groups, (group, man) -> man.newFile().stream()));
        groups.forEach(this::requireOneGroupAtATime);
        paper.add(groups.stream().flatMap(group -> group.sessions().stream()).toList());
        paper.add(ofMen(groups, (group, man) -> Stream.of(man.enrolment(group))));
        OrdersOnce orders = new OrdersOnce(paper::hasOrder);
        paper.add(ofMen(groups, (group, man) -> man.order(group, orders).stream()));
        paper.addMarks(groups.stream().flatMap(group -> group.marks().stream()).toList());
        paper.addAcceptedJustifications(
                groups.stream().flatMap(group -> group.excused().stream()).toList(), context);
        groups.forEach(group -> assign(group, decisions, context, today));
    }

    private static <T> List<T> ofMen(List<PaperGroup> groups, BiFunction<PaperGroup, PaperMan, Stream<T>> what) {
        return groups.stream()
                .flatMap(group -> group.men().stream().flatMap(man -> what.apply(group, man)))
                .toList();
    }

    private void requireOneGroupAtATime(PaperGroup group) {
        for (PaperMan man : group.men()) {
            Membership days = Membership.of(man.listed(), group.listedSessions());
            if (man.newFile().isEmpty()) {
                paper.groupDuring(man.participantId(), days.from(), days.to()).ifPresent(other -> {
                    throw new BusinessRuleViolation(
                            "importing.in-other-group", man.listed().row(), other);
                });
            }
        }
    }

    /** Whoever facilitates sees the group from now on, also when it has not begun. */
    private void assign(PaperGroup group, LoadDecisions decisions, PaperContext context, LocalDate today) {
        LocalDate from = group.firstDay().isAfter(today) ? today : group.firstDay();
        List<UUID> wanted = decisions.facilitators().getOrDefault(group.sheet(), List.of());
        for (UUID facilitator : wanted.stream().distinct().toList()) {
            long user = paper.facilitator(context.centreId(), facilitator)
                    .orElseThrow(() -> access.outOfScope("facilitator"));
            paper.assign(group.cohort().id(), user, from);
        }
    }

    private static ImportSummary summary(List<PaperGroup> groups, WorkbookProposal proposal) {
        List<PaperMan> men =
                groups.stream().flatMap(group -> group.men().stream()).toList();
        int warned = (int) men.stream().filter(PaperMan::warned).count();
        int listed =
                proposal.groups().stream().mapToInt(group -> group.men().size()).sum();
        return new ImportSummary(
                groups.size(),
                men.size() - warned,
                warned,
                listed - men.size(),
                groups.stream().mapToInt(group -> group.sessions().size()).sum(),
                groups.stream().mapToInt(group -> group.marks().size()).sum(),
                groups.stream().mapToInt(group -> group.excused().size()).sum(),
                (int) men.stream().filter(man -> man.newFile().isEmpty()).count());
    }
}
