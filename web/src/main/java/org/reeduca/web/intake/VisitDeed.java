package org.reeduca.web.intake;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.AppointmentOutcome;
import org.reeduca.web.faces.PublicRef;

/**
 * A button beside an appointment: what became of it, which one, at which revision it was seen, as in {@code
 * attended:<reference>:0}.
 *
 * @param outcome null when he is expected again
 */
record VisitDeed(@Nullable AppointmentOutcome outcome, UUID appointment, int revision) {

    private static final Pattern FORM = Pattern.compile("([a-z-]+):([0-9a-f-]{36}):(\\d{1,4})");
    private static final String AGAIN = "again";
    private static final Map<String, AppointmentOutcome> OUTCOMES = Map.of(
            "attended", AppointmentOutcome.ATTENDED,
            "no-show", AppointmentOutcome.NO_SHOW,
            "cancel", AppointmentOutcome.CANCELLED);

    /** The button with that value; null for any other. */
    static @Nullable VisitDeed of(String value) {
        Matcher deed = FORM.matcher(value);
        if (!deed.matches() || !(deed.group(1).equals(AGAIN) || OUTCOMES.containsKey(deed.group(1)))) {
            return null;
        }
        return new VisitDeed(
                OUTCOMES.get(deed.group(1)), PublicRef.parse(deed.group(2)), Integer.parseInt(deed.group(3)));
    }
}
