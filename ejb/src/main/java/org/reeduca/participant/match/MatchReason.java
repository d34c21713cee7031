package org.reeduca.participant.match;

/** Why two files may be of one man, or why perhaps not. In the order in which people should read them. */
public enum MatchReason {
    SAME_CURP,
    SAME_NAME,
    /** The surnames stand the other way round. */
    SURNAMES_SWAPPED,
    /** The same words in other fields: a given name among the surnames. */
    PARTS_IN_OTHER_FIELDS,
    /** A surname is written differently: a slip, or another spelling of the same sound. */
    SURNAME_ALIKE,
    /** Only one of the two has a second surname. */
    ONE_SURNAME_MISSING,
    ONLY_ONE_SURNAME_AGREES,
    GIVEN_NAME_ALIKE,
    /** One has a given name more than the other. */
    GIVEN_NAME_MISSING,
    OTHER_GIVEN_NAME,
    /** It is one of his other names that agrees. */
    BY_OTHER_NAME,
    SAME_BIRTH_DATE,
    /** One figure is different, two are exchanged, or day and month are. */
    BIRTH_DATE_ALMOST,
    SAME_BIRTHPLACE,
    OTHER_BIRTH_DATE,
    OTHER_BIRTHPLACE,
    OTHER_CURP
}
