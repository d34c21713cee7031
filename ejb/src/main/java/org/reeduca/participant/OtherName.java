package org.reeduca.participant;

import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.PersonName;
import org.reeduca.shared.Texts;

/**
 * Another name of a man; he is found by it, and recognised when somebody registers him under it.
 *
 * @param kind where it comes from
 * @param name given names first
 */
public record OtherName(OtherNameKind kind, String name) {

    /** Most characters. */
    public static final int LONGEST = 200;

    /**
     * What was typed, tidied.
     *
     * @throws BusinessRuleViolation {@code participant.other-name-wrong} when it has no letters or too many
     */
    static OtherName typed(OtherNameKind kind, String typed) {
        String name = Texts.clean(typed);
        if (!PersonName.looksWritten(name) || name.length() > LONGEST) {
            throw new BusinessRuleViolation("participant.other-name-wrong");
        }
        return new OtherName(kind, name);
    }
}
