package org.reeduca.compliance.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeduca.compliance.CompletionFacts;
import org.reeduca.compliance.CompletionFacts.InstrumentAnswered;
import org.reeduca.compliance.Enrolment;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.JustificationFact;
import org.reeduca.compliance.LeaveFact;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.RecognitionFact;
import org.reeduca.compliance.SessionFact;

/** Reads the facts of a request and checks that marks and justifications belong to a session of it. */
final class FactsReader {

    private final ObjectReader facts;

    private FactsReader(ObjectReader facts) {
        this.facts = facts;
    }

    static Facts read(ObjectReader facts) {
        return new FactsReader(facts).read();
    }

    private Facts read() {
        List<SessionFact> sessions = sessions();
        Set<String> ids = sessions.stream().map(SessionFact::id).collect(Collectors.toSet());
        return new Facts(
                facts.date("arrivedOn"),
                enrolments(),
                sessions,
                marks(ids),
                justifications(ids),
                leaves(),
                recognitions(ids),
                completion(facts.objectOrEmpty("completion")));
    }

    private List<Enrolment> enrolments() {
        return facts.objects("enrolments", Limits.FACTS).stream()
                .map(enrolment -> {
                    LocalDate from = enrolment.requiredDate("from");
                    return new Enrolment(
                            enrolment.requiredText("id"),
                            enrolment.requiredText("cohort"),
                            from,
                            enrolment.dateNotBefore(from, "to"));
                })
                .toList();
    }

    private List<SessionFact> sessions() {
        return facts.objects("sessions", Limits.SESSIONS).stream()
                .map(session -> new SessionFact(
                        session.requiredText("id"),
                        session.requiredText("cohort"),
                        session.requiredInteger("unit", Limits.NUMBER),
                        session.requiredDate("date"),
                        session.requiredInteger("plannedMinutes", Limits.SESSION_MINUTES),
                        session.requiredChoice("state", SessionFact.State.values()),
                        session.flag("catchUp"),
                        session.instant("recordedAt")))
                .toList();
    }

    private List<MarkFact> marks(Set<String> sessions) {
        return facts.objects("marks", Limits.MARKS).stream()
                .map(mark -> new MarkFact(
                        sessionOf(mark, sessions),
                        mark.choice("mark", MarkFact.Mark.values()),
                        mark.integerOrZero("lateMinutes", Limits.SESSION_MINUTES),
                        mark.integerOrZero("leftEarlyMinutes", Limits.SESSION_MINUTES),
                        mark.choice("sentHome", MarkFact.SentHome.values()),
                        mark.instant("recordedAt")))
                .toList();
    }

    private List<JustificationFact> justifications(Set<String> sessions) {
        return facts.objects("justifications", Limits.MARKS).stream()
                .map(justification -> new JustificationFact(
                        sessionOf(justification, sessions),
                        justification.requiredDate("submittedOn"),
                        justification.requiredChoice("decision", JustificationFact.Decision.values()),
                        justification.date("decidedOn"),
                        justification.flag("override"),
                        justification.instant("recordedAt")))
                .toList();
    }

    private static String sessionOf(ObjectReader fact, Set<String> sessions) {
        String session = fact.requiredText("session");
        if (!session.isEmpty() && !sessions.contains(session)) {
            fact.fault("session", Fault.Code.UNKNOWN_SESSION, "No session of the request has this id");
        }
        return session;
    }

    private List<LeaveFact> leaves() {
        return facts.objects("leaves", Limits.FACTS).stream()
                .map(leave -> {
                    LocalDate from = leave.requiredDate("from");
                    LocalDate to = leave.dateNotBefore(from, "to");
                    return new LeaveFact(
                            from,
                            to == null ? leave.requiredDate("to") : to,
                            leave.date("approvedOn"),
                            leave.instant("recordedAt"));
                })
                .toList();
    }

    private List<RecognitionFact> recognitions(Set<String> sessions) {
        return facts.objects("recognitions", Limits.MARKS).stream()
                .map(said -> new RecognitionFact(
                        sessionOf(said, sessions),
                        said.flag("credited"),
                        said.integer("unit", 0, Limits.NUMBER),
                        said.instant("recordedAt")))
                .toList();
    }

    private static CompletionFacts completion(ObjectReader completion) {
        List<InstrumentAnswered> instruments = completion.objects("instruments", Limits.FACTS).stream()
                .map(instrument ->
                        new InstrumentAnswered(instrument.requiredText("kind"), instrument.requiredDate("on")))
                .toList();
        return new CompletionFacts(instruments, completion.date("closingInterviewOn"));
    }
}
