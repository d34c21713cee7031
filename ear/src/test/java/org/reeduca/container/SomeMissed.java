package org.reeduca.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.Outcome;
import org.reeduca.justification.AbsenceCase;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;

/** A man of a group of his own who missed one session, and what its coordination does about it. */
record SomeMissed(SomeCohort group, UUID session, UUID man) {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(US_ASCII);

    static SomeMissed daysAgo(int days) throws SQLException {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today().minusDays(days));
        SomeMark.in(group, session).absent(group.men().get(0));
        return new SomeMissed(group, session, group.men().get(0));
    }

    AbsenceCase open(JustificationService justifications) throws Exception {
        return as(group.coordinator(), () -> justifications.openAbsence(session, man));
    }

    @Nullable
    Outcome outcome(JustificationService justifications) throws Exception {
        return open(justifications).terms().get(0).outcome();
    }

    /** What a clinic gave him, of yesterday. */
    HandIn medical(int revision) {
        LocalDate today = group.today();
        return new HandIn(revision, today, AbsenceMotive.MEDICAL, "IMSS, clínica 10", today.minusDays(1));
    }

    void handIn(JustificationService justifications, int revision) throws Exception {
        as(group.coordinator(), () -> justifications.handIn(session, man, medical(revision), "receta.pdf", PDF));
    }

    /** Without a document, as come on a day. */
    void receive(JustificationService justifications, String login, int revision, LocalDate submittedOn)
            throws Exception {
        HandIn wish = new HandIn(revision, submittedOn, AbsenceMotive.FAMILY, null, null);
        as(login, () -> justifications.handIn(session, man, wish, null, null));
    }

    void decide(JustificationDecisionService decisions, int revision, boolean accepted, @Nullable String reason)
            throws Exception {
        as(group.coordinator(), () -> decisions.decide(session, man, revision, accepted, reason));
    }

    void ask(JustificationDecisionService decisions, String reason) throws Exception {
        as(group.coordinator(), () -> decisions.askOverride(session, man, 1, reason));
    }

    void answer(JustificationDecisionService decisions, String coordinator, boolean approved) throws Exception {
        as(coordinator, () -> decisions.answerOverride(session, man, 1, approved, "Consta en el expediente clínico"));
    }
}
