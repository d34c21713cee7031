package org.reeduca.attendance;

/** What a man who gave notice said was the matter. Whether it excuses him is decided later, on a document. */
public enum AbsenceMotive {
    MEDICAL,
    WORK,
    FAMILY,
    LEGAL,
    RELIGIOUS,
    BEREAVEMENT,
    CUSTODY,
    DISASTER,
    OTHER
}
