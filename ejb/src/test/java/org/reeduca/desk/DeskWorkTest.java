package org.reeduca.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.NextMeeting;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.justification.OpenAbsence;
import org.reeduca.justification.OpenAbsence.Asked;
import org.reeduca.justification.OpenAbsences;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Box;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.OpenOffers;
import org.reeduca.transfer.TransferReason;

/** What each kind of work finds; the standings are those of Monday 9 March 2026, with 11 of 16 sessions to come. */
class DeskWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    /** Half past seven in the evening of the day before, at the centre. */
    private static final Instant EVENING_BEFORE = Instant.parse("2026-03-09T01:30:00Z");

    private static final Person PERSON = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");

    @Test
    void whoever_never_came_is_there_since_the_order_was_received() {
        Standing standing = SomeStanding.in(State.NOT_PRESENTED)
                .with("REPORT_NON_PRESENTATION", TODAY.minusDays(2))
                .standing();

        WorkItem item = only(new LimitWork(), standing);

        assertThat(item.kind()).isEqualTo(WorkKind.ARRIVAL);
        assertThat(item.since()).isEqualTo(standing.order().receivedOn());
        assertThat(item.due()).isEqualTo(TODAY.minusDays(2));
        assertThat(item.overdue(TODAY)).isTrue();
        assertThat(item.matter())
                .isEqualTo(new Matter.Stands(standing.order().ref(), State.NOT_PRESENTED, "REPORT_NON_PRESENTATION"));
    }

    @Test
    void of_several_acts_the_one_asked_for_last_is_due_and_reports_of_progress_are_no_breach() {
        Standing standing = SomeStanding.in(State.BREACH_PROPOSED)
                .with("WARN_PARTICIPANT", TODAY.minusDays(20))
                .with("PROPOSE_BREACH", TODAY.plusDays(3))
                .with("REPORT_PERIODIC", TODAY.plusDays(1))
                .standing();

        WorkItem item = only(new LimitWork(), standing);

        assertThat(item.kind()).isEqualTo(WorkKind.BREACH);
        assertThat(item.due()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void a_limit_exceeded_and_a_term_that_is_over_are_both_to_be_told() {
        for (State state : List.of(State.TERMINATED, State.EXPIRED, State.BREACH_PROPOSED)) {
            assertThat(only(new LimitWork(), SomeStanding.in(state).standing()).kind())
                    .isEqualTo(WorkKind.BREACH);
        }
    }

    @Test
    void whoever_is_at_risk_by_absences_is_called_and_by_dates_alone_is_told_once() {
        Standing absences = SomeStanding.in(State.AT_RISK)
                .because("absence.maxUnexcused")
                .dated(TODAY.plusWeeks(8), TODAY.plusWeeks(11))
                .standing();
        Standing dates = SomeStanding.in(State.AT_RISK)
                .because("canStillFinish")
                .dated(TODAY.plusWeeks(8), TODAY.plusWeeks(11))
                .standing();
        Standing neither =
                SomeStanding.in(State.AT_RISK).because("canStillFinish").standing();

        assertThat(only(new LimitWork(), absences).kind()).isEqualTo(WorkKind.RISK);
        assertThat(find(new LimitWork(), dates)).isEmpty();
        assertThat(only(new FitWork(), dates).kind()).isEqualTo(WorkKind.FIT);
        assertThat(only(new LimitWork(), neither).kind())
                .as("at risk without a date is told all the same")
                .isEqualTo(WorkKind.RISK);
    }

    @Test
    void whoever_complies_has_ended_or_rests_is_no_work() {
        for (State state : List.of(
                State.COMPLYING,
                State.FULFILLED,
                State.COMPLETION_PENDING,
                State.SUSPENDED,
                State.INTERRUPTED,
                State.NOT_STARTED,
                State.LIFTED,
                State.REVOKED,
                State.ENDED,
                State.DECLINED,
                State.DECEASED)) {
            assertThat(find(new LimitWork(), SomeStanding.in(state).standing()))
                    .as(state.name())
                    .isEmpty();
        }
    }

    @Test
    void ec_11_sessions_that_end_after_the_date_do_not_fit_and_those_that_end_on_it_do() {
        LocalDate due = TODAY.plusWeeks(11);

        assertThat(find(new FitWork(), complying(due, due))).isEmpty();
        WorkItem item = only(new FitWork(), complying(due, due.plusDays(1)));

        assertThat(item.due()).isEqualTo(due);
        assertThat(item.matter()).isInstanceOfSatisfying(Matter.DoesNotFit.class, matter -> {
            assertThat(matter.needed()).isEqualTo(11);
            assertThat(matter.last()).isEqualTo(due);
            assertThat(matter.projected()).isEqualTo(due.plusDays(1));
        });
    }

    @Test
    void whoever_has_too_few_sessions_planned_is_told_three_weeks_before_the_last_week_to_begin() {
        LocalDate inTime = TODAY.plusDays(FitWork.DAYS_AHEAD).plusWeeks(10);

        assertThat(find(new FitWork(), complying(inTime.plusDays(1), null))).isEmpty();
        assertThat(only(new FitWork(), complying(inTime, null)).due()).isEqualTo(TODAY.plusDays(FitWork.DAYS_AHEAD));
        assertThat(only(new FitWork(), complying(TODAY, null)).overdue(TODAY)).isTrue();
    }

    @Test
    void without_a_date_everything_fits() {
        assertThat(find(new FitWork(), complying(null, TODAY.plusYears(2)))).isEmpty();
    }

    @Test
    void an_absence_that_can_be_justified_is_due_on_the_last_day_of_its_term() {
        UUID session = UUID.randomUUID();
        LocalDate absent = LocalDate.of(2026, 3, 5);
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with(session, absent, Outcome.ABSENT_PENDING)
                .with(UUID.randomUUID(), absent.minusWeeks(1), Outcome.ABSENT_UNEXCUSED)
                .with(UUID.randomUUID(), absent.minusWeeks(2), Outcome.EXCUSED)
                .standing();

        WorkItem item = only(absences(open(session, absent, null, null)), standing);

        assertThat(item.since()).isEqualTo(absent);
        assertThat(item.due()).as("Thursday and three business days").isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(item.matter()).isEqualTo(new Matter.Unjustified(session, absent));
    }

    @Test
    void what_a_man_missed_at_another_centre_is_decided_there() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with(UUID.randomUUID(), LocalDate.of(2026, 3, 5), Outcome.ABSENT_PENDING)
                .standing();

        assertThat(find(absences(), standing)).isEmpty();
    }

    @Test
    void a_document_that_waits_is_to_be_decided_in_the_term_and_after_it_and_no_order_is_needed() {
        LocalDate absent = LocalDate.of(2026, 3, 5);
        UUID session = UUID.randomUUID();
        Standing pending = SomeStanding.in(State.COMPLYING)
                .with(session, absent, Outcome.ABSENT_PENDING)
                .standing();
        Standing late = SomeStanding.in(State.COMPLYING)
                .with(session, absent, Outcome.ABSENT_UNEXCUSED)
                .standing();
        AbsenceWork source = absences(open(session, absent, TODAY, null));

        for (Standing standing : List.of(pending, late)) {
            WorkItem item = only(source, standing);
            assertThat(item.matter()).isEqualTo(new Matter.ToDecide(session, absent));
            assertThat(item.since()).isEqualTo(TODAY);
        }
        assertThat(source.find(day(List.of())))
                .as("of a man who left")
                .extracting(WorkItem::matter)
                .containsExactly(new Matter.ToDecide(session, absent));
    }

    @Test
    void whoever_asked_for_a_second_person_is_named_instead() {
        LocalDate absent = LocalDate.of(2026, 2, 5);
        UUID session = UUID.randomUUID();
        AbsenceWork source = absences(open(session, absent, TODAY.minusDays(3), new Asked(TODAY, "Ana")));

        assertThat(source.find(day(List.of())))
                .extracting(WorkItem::since, WorkItem::matter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TODAY, new Matter.AskedOverride(session, absent, "Ana")));
    }

    @Test
    void a_man_is_listed_with_the_group_of_his_last_session() {
        Standing standing = SomeStanding.in(State.BREACH_PROPOSED)
                .with("01/2026", TODAY.minusWeeks(3), Box.ABSENT, Outcome.ABSENT_UNEXCUSED)
                .with("02/2026", TODAY.minusWeeks(1), Box.ABSENT, Outcome.ABSENT_UNEXCUSED)
                .standing();

        assertThat(only(new LimitWork(), standing).group()).isEqualTo("02/2026");
    }

    @Test
    void a_group_without_facilitators_or_on_a_closed_day_is_due_on_that_day() {
        LocalDateTime at = TODAY.plusDays(2).atTime(18, 0);
        Bilingual holiday = new Bilingual("Día inhábil", "Holiday");
        List<WorkItem> items = new GroupWork()
                .find(day(
                        List.of(), meeting("A", at, 2, null), meeting("B", at, 0, null), meeting("C", at, 1, holiday)))
                .toList();

        assertThat(items).extracting(WorkItem::group).containsExactly("B", "C");
        assertThat(items).extracting(WorkItem::due).containsOnly(TODAY.plusDays(2));
    }

    @Test
    void what_was_offered_in_the_evening_waits_since_that_day_of_the_centre() {
        OfferLine offered = new OfferLine(
                UUID.randomUUID(),
                "5B0C6F0E",
                "Centro de Prueba",
                null,
                null,
                TODAY.plusWeeks(2),
                TransferReason.MOVED,
                EVENING_BEFORE,
                OfferState.OPEN,
                new Consent(ConsentState.NOT_NEEDED, null, null),
                null,
                null,
                null);
        OpenOffers offers = new OpenOffers() {
            @Override
            public Waiting of(long centreId) {
                return new Waiting(List.of(offered), List.of(offered));
            }
        };

        assertThat(new TransferWork(offers).find(day(List.of())))
                .extracting(WorkItem::since)
                .containsOnly(TODAY.minusDays(1))
                .hasSize(2);
    }

    private static Standing complying(@Nullable LocalDate due, @Nullable LocalDate projected) {
        return SomeStanding.in(State.COMPLYING).dated(due, projected).standing();
    }

    private static NextMeeting meeting(String code, LocalDateTime at, int facilitators, @Nullable Bilingual closed) {
        return new NextMeeting(UUID.randomUUID(), code, UUID.randomUUID(), at, facilitators, closed);
    }

    private static AbsenceWork absences(OpenAbsence... open) {
        return new AbsenceWork(new OpenAbsences() {
            @Override
            public List<OpenAbsence> at(long centreId, LocalDate today, FileReader reader) {
                return List.of(open);
            }
        });
    }

    private static OpenAbsence open(
            UUID session, LocalDate heldOn, @Nullable LocalDate submittedOn, @Nullable Asked asked) {
        return new OpenAbsence(
                session, heldOn, "01/2026", PERSON.ref(), PERSON.name(), PERSON.fileNumber(), submittedOn, asked);
    }

    private static WorkItem only(WorkSource source, Standing standing) {
        List<WorkItem> items = find(source, standing);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<WorkItem> find(WorkSource source, Standing standing) {
        return source.find(day(List.of(new ManStanding(PERSON, List.of(standing), standing.boxes()))))
                .toList();
    }

    private static DeskDay day(List<ManStanding> men, NextMeeting... meetings) {
        return new DeskDay(
                1, ZONE, TODAY.atTime(9, 0), FileReader.OF_ALL, men, List.of(meetings), List.of(), DeskTasks.NONE);
    }
}
