package org.reeduca.referral;

/** What an authority is. The names are stored. */
public enum AuthorityKind {
    CONTROL_COURT,
    TRIAL_COURT,
    ENFORCEMENT_COURT,
    FAMILY_COURT,
    CIVIC_COURT,
    ELECTORAL_COURT,
    ADMINISTRATIVE_COURT,
    SUPERVISION_UNIT,
    PROSECUTOR,
    PRISON_AUTHORITY,
    FAMILY_SERVICES,
    WOMENS_INSTITUTE,
    JUSTICE_CENTRE,
    POLICE_UNIT,
    OTHER
}
