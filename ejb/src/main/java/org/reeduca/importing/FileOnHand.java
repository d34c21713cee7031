package org.reeduca.importing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/** A file that the centre has, as far as it is needed to recognise its man in a list. */
record FileOnHand(
        long id,
        UUID ref,
        String fileNumber,
        @Nullable String curp,
        String nameKey,
        @Nullable LocalDate birthDate) {

    static FileOnHand of(Row row) {
        return new FileOnHand(
                row.big(),
                Objects.requireNonNull((UUID) row.value()),
                row.text(),
                row.textOrNull(),
                row.text(),
                (LocalDate) row.value());
    }

    boolean hasCurp(@Nullable String other) {
        return curp != null && curp.equals(other);
    }

    /** The same name and birth date, unless both have a CURP: then they are two men. */
    boolean mayBe(String otherKey, @Nullable LocalDate otherBirth, @Nullable String otherCurp) {
        return nameKey.equals(otherKey)
                && birthDate != null
                && birthDate.equals(otherBirth)
                && (curp == null || otherCurp == null);
    }
}
