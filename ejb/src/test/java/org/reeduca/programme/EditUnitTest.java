package org.reeduca.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeduca.programme.ProgrammeEdition.Item;

/** A unit as it is typed. */
class EditUnitTest {

    @Test
    void a_line_is_a_thing_in_both_languages() {
        EditUnit typed = SomeUnits.typed(1, " Uno ");

        assertThat(typed.problems()).isEmpty();
        assertThat(typed.unit().title().es()).isEqualTo("Uno");
        assertThat(typed.unit().items(Item.TASK))
                .containsExactly(new Bilingual("Leer", "Read"), new Bilingual("Escribir", "Write"));
    }

    @Test
    void what_is_saved_stands_in_the_fields_again() {
        EditUnit shown = EditUnit.of(1, SomeUnits.typed(3, "Uno").unit());

        assertThat(shown.items().get(Item.TASK)).isEqualTo(new Bilingual("Leer\nEscribir", "Read\nWrite"));
        assertThat(shown.unit()).isEqualTo(SomeUnits.typed(3, "Uno").unit());
    }

    @Test
    void both_languages_are_needed_at_their_fields() {
        EditUnit typed = with(new Bilingual("Uno", " "), new Bilingual("", "Aim"), 150, Map.of());

        assertThat(problems(typed)).containsExactly("titleEn programme.text-missing", "aimEs programme.text-missing");
    }

    @Test
    void a_title_of_160_letters_is_the_longest_and_an_aim_of_255() {
        assertThat(problems(with(said(160), said(255), 150, Map.of()))).isEmpty();
        assertThat(problems(with(said(161), said(256), 150, Map.of())))
                .containsExactly(
                        "titleEs programme.text-long",
                        "titleEn programme.text-long",
                        "aimEs programme.text-long",
                        "aimEn programme.text-long");
    }

    @Test
    void a_unit_takes_one_minute_to_ten_hours() {
        assertThat(problems(with(said(1), said(1), 1, Map.of()))).isEmpty();
        assertThat(problems(with(said(1), said(1), 600, Map.of()))).isEmpty();
        assertThat(problems(with(said(1), said(1), 0, Map.of()))).containsExactly("minutes programme.minutes");
        assertThat(problems(with(said(1), said(1), 601, Map.of()))).containsExactly("minutes programme.minutes");
    }

    @Test
    void a_list_has_as_many_lines_in_either_language_and_empty_ones_do_not_count() {
        assertThat(problems(list(new Bilingual("Uno\n\n Dos ", "One\r\nTwo\n"))))
                .isEmpty();
        assertThat(problems(list(new Bilingual("Uno\nDos", "One")))).containsExactly("checkEn programme.lines-differ");
        assertThat(problems(list(new Bilingual("", "One")))).containsExactly("checkEs programme.lines-differ");
    }

    @Test
    void a_list_is_neither_too_long_nor_too_wide() {
        String many = "x\n".repeat(51);

        assertThat(problems(list(new Bilingual(many, many))))
                .containsExactly("checkEs programme.lines-many", "checkEn programme.lines-many");
        assertThat(problems(list(new Bilingual("x".repeat(256), "x")))).containsExactly("checkEs programme.line-long");
    }

    private static EditUnit list(Bilingual typed) {
        return with(said(1), said(1), 150, Map.of(Item.CHECK, typed));
    }

    private static EditUnit with(Bilingual title, Bilingual aim, int minutes, Map<Item, Bilingual> items) {
        return new EditUnit(1, 1, title, aim, minutes, false, items);
    }

    private static Bilingual said(int letters) {
        return new Bilingual("x".repeat(letters), "x".repeat(letters));
    }

    private static List<String> problems(EditUnit typed) {
        return typed.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
