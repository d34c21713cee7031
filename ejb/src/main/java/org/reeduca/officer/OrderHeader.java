package org.reeduca.officer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/** An order that its authority asks about, with the keys that stay inside. */
record OrderHeader(
        long orderId,
        UUID participant,
        @Nullable String judgeName,
        @Nullable LocalDate oficioDate,
        String centreName,
        @Nullable String centreTelephone,
        ZoneId zone) {

    static OrderHeader of(Row row) {
        return new OrderHeader(
                row.big(),
                row.uuid(),
                row.textOrNull(),
                row.dateOrNull(),
                row.text(),
                row.textOrNull(),
                ZoneId.of(row.text()));
    }
}
