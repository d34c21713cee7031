package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;

class PaperSheetTest {

    private static final FullName MAN = new FullName("Juan Carlos", "Aguilar", "Ríos");

    @Test
    void thirteen_men_and_the_empty_rows_fit_on_one_sheet() {
        assertThat(PaperSheet.of(men(13))).singleElement().satisfies(sheet -> {
            assertThat(sheet.lines()).hasSize(PaperSheet.ROWS);
            assertThat(sheet.lines().get(0).name()).isEqualTo("Aguilar Ríos, Juan Carlos");
        });
    }

    @Test
    void one_more_begins_a_second_sheet_and_the_numbers_go_on() {
        List<PaperSheet> sheets = PaperSheet.of(men(14));

        assertThat(sheets).extracting(PaperSheet::number).containsExactly(1, 2);
        assertThat(sheets.get(1).lines()).extracting(PaperSheet.Line::number).containsExactly(16);
    }

    @Test
    void behind_the_last_man_are_empty_rows_for_whoever_is_on_no_list_also_in_an_empty_group() {
        for (int size : new int[] {0, 1, 13, 14, 15, 28, 60}) {
            List<PaperSheet.Line> lines = PaperSheet.of(men(size)).stream()
                    .flatMap(sheet -> sheet.lines().stream())
                    .toList();

            assertThat(lines.stream().filter(line -> Objects.isNull(line.name())))
                    .hasSize(PaperSheet.EMPTY);
            assertThat(lines).hasSize(size + PaperSheet.EMPTY);
            assertThat(lines.get(lines.size() - 1).number()).isEqualTo(size + PaperSheet.EMPTY);
        }
    }

    private static List<FullName> men(int size) {
        return Collections.nCopies(size, MAN);
    }
}
