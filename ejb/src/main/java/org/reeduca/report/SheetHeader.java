package org.reeduca.report;

import java.time.ZoneId;
import java.util.UUID;
import org.reeduca.shared.Row;

/** An order whose sheet is asked for, with the keys that stay inside. */
record SheetHeader(long orderId, UUID participant, ZoneId zone, ComplianceSheet.Place place) {

    static SheetHeader of(Row row) {
        return new SheetHeader(
                row.big(),
                row.uuid(),
                ZoneId.of(row.text()),
                new ComplianceSheet.Place(
                        row.text(), row.text(), row.text(), row.textOrNull(), row.textOrNull(), row.dateOrNull()));
    }
}
