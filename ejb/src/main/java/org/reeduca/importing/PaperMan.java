package org.reeduca.importing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Enrolment;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.FullName;
import org.reeduca.participant.Identity;
import org.reeduca.participant.Participant;
import org.reeduca.referral.CourtOrder;
import org.reeduca.referral.OrderLetter;

/** A man of a list on his way into the files: his file unless he has one, his membership, his order. */
final class PaperMan {

    private final PaperContext context;
    private final ManProposal listed;
    private final @Nullable Long file;
    private final @Nullable Participant newFile;

    /** @param file key of the file he has; null to make one */
    PaperMan(PaperContext context, ManProposal listed, @Nullable Long file) {
        this.context = context;
        this.listed = listed;
        this.file = file;
        this.newFile = file == null ? participant() : null;
    }

    /** Whether he has an order of that letter and figure. */
    @FunctionalInterface
    interface OrdersOnHand {
        boolean has(long participantId, @Nullable String oficio, String figure);
    }

    private Participant participant() {
        ManProposal.Name name = listed.name();
        String curp = listed.curp();
        Participant man = new Participant(
                context.centreId(),
                context.fileNumbers().next(),
                new FullName(Objects.requireNonNull(name.given()), Objects.requireNonNull(name.first()), name.second()),
                new Identity(curp, curp == null ? CurpMissingReason.NOT_RECORDED : null, listed.birthDate()));
        man.reachableAt(listed.phone() == null ? null : "+52" + listed.phone());
        man.remark(listed.observations());
        man.cameFromImport(context.importId());
        return man;
    }

    ManProposal listed() {
        return listed;
    }

    boolean warned() {
        return listed.verdict() == Verdict.LOAD_WITH_WARNINGS;
    }

    Optional<Participant> newFile() {
        return Optional.ofNullable(newFile);
    }

    /** His key; of a new file once it was added. */
    long participantId() {
        return newFile == null ? Objects.requireNonNull(file) : newFile.id();
    }

    Enrolment enrolment(PaperGroup group) {
        Membership days = Membership.of(listed, group.listedSessions());
        Enrolment enrolment = new Enrolment(group.cohort().id(), participantId(), days.from(), Enrolment.Origin.PAPER);
        LocalDate left = days.to();
        if (left != null) {
            enrolment.end(left, Enrolment.EndingReason.ADMINISTRATIVE);
        }
        enrolment.cameFromImport(context.importId());
        return enrolment;
    }

    /**
     * His order, unless it is not known well enough or he has it already. It takes effect with its letter, at the latest
     * with his first session, so that what he attended counts.
     */
    Optional<CourtOrder> order(PaperGroup group, OrdersOnHand orders) {
        ManProposal.Order terms = listed.order();
        Figure figure = terms.figure();
        if (figure == null || (terms.authority() == null && figure != Figure.VOLUNTARIO)) {
            return Optional.empty();
        }
        if (newFile == null && orders.has(participantId(), terms.oficio(), figure.name())) {
            return Optional.empty();
        }
        Membership days = Membership.of(listed, group.listedSessions());
        LocalDate effective = earliest(earliest(days.from(), terms.issuedOn()), terms.dueOn());
        OrderLetter letter = new OrderLetter(
                figure.name(),
                context.authorities().find(terms.authority()),
                terms.authority(),
                terms.oficio(),
                terms.issuedOn(),
                terms.causa(),
                terms.dueOn());
        CourtOrder order =
                new CourtOrder(participantId(), context.centreId(), letter, effective, effective, context.policy());
        LocalDate arrived = days.arrived();
        if (arrived != null) {
            order.arrived(arrived);
        }
        order.cameFromImport(context.importId());
        return Optional.of(order);
    }

    private static LocalDate earliest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
