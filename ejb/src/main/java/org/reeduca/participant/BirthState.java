package org.reeduca.participant;

/**
 * A state in which somebody may be born, or «abroad».
 *
 * @param code code of the state, such as {@code MX-VER}
 * @param curpCode its two letters in a CURP
 * @param name as people write it
 */
public record BirthState(String code, String curpCode, String name) {}
