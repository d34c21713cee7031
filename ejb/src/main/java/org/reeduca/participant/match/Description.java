package org.reeduca.participant.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Curp;
import org.reeduca.shared.PersonName;

/**
 * What one man can be recognised by. What is not known is null and then says nothing, neither for nor against.
 *
 * @param name as his papers say
 * @param otherNames what else he is called
 * @param curp population code; where date or entity is not known, it tells them
 * @param birthDate day of birth
 * @param entity two-letter code of the entity of birth, as CURPs have it
 */
public record Description(
        PersonName name,
        List<PersonName> otherNames,
        @Nullable String curp,
        @Nullable LocalDate birthDate,
        @Nullable String entity) {

    public Description {
        otherNames = List.copyOf(otherNames);
        Curp key = Optional.ofNullable(curp).flatMap(Curp::parse).orElse(null);
        if (key != null) {
            birthDate = birthDate == null ? key.birthDate() : birthDate;
            entity = entity == null ? key.entity() : entity;
        }
    }
}
