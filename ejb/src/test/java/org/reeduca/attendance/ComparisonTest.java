package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;

class ComparisonTest {

    private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
    private static final PaperLine CAME = new PaperLine(new UUID(0, 1), Mark.PRESENT, 0, true, 0);

    @Test
    void what_agreed_when_it_was_typed_is_confirmed_also_after_a_later_correction() {
        ComparedMan man = man(Observed.ATTENDED, Observed.late(10), CAME, null);

        assertThat(man.confirmed()).isTrue();
        assertThat(man.open()).isFalse();
    }

    @Test
    void what_differs_is_open_until_somebody_answers_or_the_mark_is_corrected_to_the_same() {
        ComparedMan open = man(Observed.absent(), Observed.absent(), CAME, null);
        ComparedMan corrected = man(Observed.absent(), Observed.ATTENDED, CAME, null);
        ComparedMan other = man(Observed.absent(), Observed.late(10), CAME, null);
        ComparedMan answered = man(
                Observed.absent(),
                Observed.absent(),
                CAME,
                new ComparedMan.Answered(EntryAnswer.RECORDED, "Firmó otro", "Ana", AT, false));

        Comparison all = new Comparison("Beto", AT, List.of(open, corrected, other, answered));

        assertThat(all.differences()).containsExactly(open, other);
        assertThat(all.settled()).containsExactly(corrected, answered);
        assertThat(all.confirmed()).isZero();
    }

    @Test
    void of_a_man_who_was_taken_off_the_list_since_nobody_has_to_decide() {
        ComparedMan gone = man(Observed.absent(), Observed.NOTHING, CAME, null, LocalDate.of(2026, 11, 19));

        assertThat(gone.open()).isFalse();
        assertThat(new Comparison("Beto", AT, List.of(gone)).settled()).containsExactly(gone);
    }

    @Test
    void only_the_same_answer_of_the_same_person_is_the_one_that_was_given() {
        ComparedMan.Answered mine = new ComparedMan.Answered(EntryAnswer.RECORDED, "Firmó otro", "Ana", AT, true);

        assertThat(mine.repeats(EntryAnswer.RECORDED, "Firmó otro")).isTrue();
        assertThat(mine.repeats(EntryAnswer.PAPER, "Firmó otro")).isFalse();
        assertThat(mine.repeats(EntryAnswer.RECORDED, "Otra razón")).isFalse();
        assertThat(new ComparedMan.Answered(EntryAnswer.RECORDED, "Firmó otro", "Ana", AT, false)
                        .repeats(EntryAnswer.RECORDED, "Firmó otro"))
                .isFalse();
    }

    @Test
    void of_sixteen_lists_every_planted_difference_is_found_and_no_other() {
        Random random = new Random(40);
        int planted = 0;
        int found = 0;
        for (int list = 0; list < 16; list++) {
            List<ComparedMan> men = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                Observed recorded = some(random);
                boolean plant = random.nextInt(10) == 0;
                PaperLine paper = plant ? otherThan(recorded) : same(recorded);
                planted += plant ? 1 : 0;
                men.add(man(recorded, recorded, paper, null));
            }
            Comparison comparison = new Comparison("Beto", AT, men);
            found += comparison.differences().size();
            assertThat(comparison.confirmed() + comparison.differences().size()).isEqualTo(18);
        }

        assertThat(planted).isGreaterThanOrEqualTo(25);
        assertThat(found).isEqualTo(planted);
    }

    private static Observed some(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Observed.absent();
            case 1 -> Observed.late(1 + random.nextInt(60));
            default -> Observed.ATTENDED;
        };
    }

    private static PaperLine same(Observed recorded) {
        return new PaperLine(
                CAME.participant(), recorded.mark(), recorded.lateMinutes(), true, recorded.leftEarlyMinutes());
    }

    private static PaperLine otherThan(Observed recorded) {
        return recorded.mark() == Mark.ABSENT
                ? CAME
                : new PaperLine(CAME.participant(), Mark.PRESENT, recorded.lateMinutes() + 5, true, 0);
    }

    private static ComparedMan man(
            Observed then, Observed now, PaperLine paper, ComparedMan.@Nullable Answered answered) {
        return man(then, now, paper, answered, null);
    }

    private static ComparedMan man(
            Observed then,
            Observed now,
            PaperLine paper,
            ComparedMan.@Nullable Answered answered,
            @Nullable LocalDate leftOn) {
        RollLine line = new RollLine(
                paper.participant(),
                new FullName("Juan", "Prueba", null),
                leftOn,
                1,
                now,
                "Ana",
                AT,
                0,
                false,
                false,
                false,
                Modality.IN_ROOM);
        return new ComparedMan(line, paper, paper.with(then), answered, true);
    }
}
