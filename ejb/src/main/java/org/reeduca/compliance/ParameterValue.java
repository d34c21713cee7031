package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;

/** The value of a parameter as a reason quotes it. */
public sealed interface ParameterValue {

    /** A limit or an amount. */
    record Amount(int value) implements ParameterValue {}

    /** A yes or a no. */
    record Flag(boolean value) implements ParameterValue {}

    /** One of several possibilities, by its name. */
    record Choice(String value) implements ParameterValue {}

    /** A date of the order. */
    record Day(LocalDate value) implements ParameterValue {}

    /** A length of time. */
    record Length(Term value) implements ParameterValue {}

    /** Names of conditions, in the order in which the policy asks for them. */
    record Names(List<String> values) implements ParameterValue {
        public Names {
            values = List.copyOf(values);
        }
    }
}
