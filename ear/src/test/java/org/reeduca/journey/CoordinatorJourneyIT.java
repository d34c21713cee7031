package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.FilePage;
import org.reeduca.journey.pages.GroupsPage;
import org.reeduca.journey.pages.MatrixPage;

/** A coordinator looks at a group and at one man of it. */
class CoordinatorJourneyIT extends Journey {

    @BeforeEach
    void data() throws Exception {
        Demonstration.load();
    }

    @Test
    void from_the_groups_to_a_matrix_to_the_file_of_a_man_and_back() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.COORDINATOR);

        GroupsPage groups = GroupsPage.open(desk);
        assertThat(groups.count()).isEqualTo(4);
        MatrixPage matrix = groups.openFirst();
        assertThat(matrix.units()).isEqualTo(16);
        assertThat(matrix.men()).isEqualTo(18);
        String name = matrix.name(0);
        FilePage file = matrix.openFile(0);
        assertThat(file.name().split(",? ")).containsExactlyInAnyOrder(name.split(",? "));
        assertThat(file.boxes()).isPositive();
        assertThat(file.because()).as("each state says why").isPositive();
        assertThat(file.back().men()).isEqualTo(18);
    }

    @Test
    void the_arrows_move_over_the_matrix_and_enter_opens_the_mark() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.COORDINATOR);
        MatrixPage matrix = GroupsPage.open(desk).openFirst();
        matrix.focusFirstCell();
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowRight");
        assertThat(matrix.focusedCell()).isEqualTo("1 1");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/attendance/mark.xhtml**");
        assertThat(desk.locator("#historyTitle").isVisible()).isTrue();
    }

    @Test
    void the_matrix_is_downloaded_as_a_table_for_a_spreadsheet() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.COORDINATOR);
        String[] lines = GroupsPage.open(desk).openFirst().export().split("\r?\n", -1);
        assertThat(lines.length).isGreaterThan(18);
        assertThat(lines[0]).as("a byte order mark for Excel").startsWith("\uFEFF");
    }
}
