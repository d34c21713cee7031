package org.reeduca.compliance.json;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) of the place, from the root of what was read
 * @param code what is wrong, for programs
 * @param detail what is wrong, in English, for people who read logs
 */
public record Fault(String pointer, Code code, String detail) {

    /** Kinds of faults; the text form is part of the public service. */
    public enum Code {
        /** A member that has to be there is absent, null or an empty text. */
        REQUIRED("required"),
        /** The value has the wrong JSON type. */
        WRONG_TYPE("wrong-type"),
        /** The value is none of those listed. */
        UNKNOWN_VALUE("unknown-value"),
        /** Not an existing date written as {@code 2026-01-26}. */
        NOT_A_DATE("not-a-date"),
        /** Not a date and time with offset, such as {@code 2026-01-26T18:00:00Z}. */
        NOT_AN_INSTANT("not-an-instant"),
        /** A number or date below or above what is allowed, for example negative minutes. */
        OUT_OF_RANGE("out-of-range"),
        /** A text with too many characters. */
        TOO_LONG("too-long"),
        /** A list with too many members. */
        TOO_MANY("too-many"),
        /** A mark or justification for a session that is not in the request. */
        UNKNOWN_SESSION("unknown-session"),
        /** An end before its beginning. */
        ENDS_BEFORE_START("ends-before-start"),
        /** A calendar in which no day of the week is a business day. */
        NO_BUSINESS_DAY("no-business-day"),
        /** An override of something that is no parameter of a policy. */
        UNKNOWN_PARAMETER("unknown-parameter");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /** The code as the service writes it. */
        public String text() {
            return text;
        }
    }
}
