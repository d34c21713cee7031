package org.reeduca.faults;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reeduca.faults.Ledger.Acknowledged;

/**
 * A ledger beside the database.
 *
 * @param acknowledged how many marks were
 * @param lost acknowledged, and not there as they were acknowledged
 * @param doubled there more than once
 * @param stray there, and never sent
 * @param broken men of whom the revisions are not 1, 2, 3 and so on
 */
record Findings(int acknowledged, List<String> lost, List<String> doubled, List<String> stray, List<String> broken) {

    private static final String RECORDED = """
            SELECT m.note, p.public_ref, s.public_ref, m.revision FROM attendance_mark m
            JOIN participant p ON p.id = m.participant_id JOIN programme_session s ON s.id = m.session_id
            WHERE m.note LIKE 'key %'
            """;

    private static final String BROKEN = """
            SELECT CONCAT(participant_id, ' in ', session_id) FROM attendance_mark
            GROUP BY participant_id, session_id HAVING MAX(revision) <> COUNT(*)
            """;

    /** Looks for everything in the ledger, and at every mark that came from a telephone. */
    static Findings of(Ledger ledger, Rows rows) throws SQLException {
        Map<String, List<String>> recorded = recorded(rows);
        List<String> lost = ledger.acknowledged().stream()
                .filter(each ->
                        !recorded.getOrDefault(each.change().note(), List.of()).contains(place(each)))
                .map(each -> each.change().note())
                .toList();
        List<String> doubled = new ArrayList<>();
        List<String> stray = new ArrayList<>();
        recorded.forEach((note, places) -> {
            if (places.size() > 1) {
                doubled.add(note);
            }
            if (!ledger.wasSent(note)) {
                stray.add(note);
            }
        });
        return new Findings(ledger.size(), lost, doubled, stray, rows.texts(BROKEN));
    }

    private static String place(Acknowledged each) {
        return each.change().man() + " " + each.change().roll().session() + " " + each.revision();
    }

    private static Map<String, List<String>> recorded(Rows rows) throws SQLException {
        Map<String, List<String>> found = new HashMap<>();
        try (PreparedStatement statement = rows.connection().prepareStatement(RECORDED);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getString(1), note -> new ArrayList<>())
                        .add(row.getString(2) + " " + row.getString(3) + " " + row.getInt(4));
            }
        }
        return found;
    }

    boolean good() {
        return acknowledged > 0 && lost.isEmpty() && doubled.isEmpty() && stray.isEmpty() && broken.isEmpty();
    }

    @Override
    public String toString() {
        return "%d acknowledged, %s lost, %s doubled%s%s"
                .formatted(
                        acknowledged,
                        few(lost),
                        few(doubled),
                        stray.isEmpty() ? "" : ", " + few(stray) + " never sent",
                        broken.isEmpty() ? "" : ", " + few(broken) + " with a gap");
    }

    private static String few(List<String> notes) {
        return notes.isEmpty()
                ? "0"
                : notes.size()
                        + notes.stream()
                                .sorted(Comparator.naturalOrder())
                                .limit(3)
                                .collect(Collectors.joining(", ", " (", ")"));
    }
}
