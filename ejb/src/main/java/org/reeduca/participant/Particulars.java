package org.reeduca.participant;

import org.jspecify.annotations.Nullable;

/**
 * Who a man is, checked: what a file says of him.
 *
 * @param name as his papers write it
 * @param identity CURP or the reason there is none, birth date
 * @param sex as registered; null when unknown
 * @param birthState code of the state of birth; null when unknown
 */
public record Particulars(
        FullName name,
        Identity identity,
        @Nullable Sex sex,
        @Nullable String birthState) {}
