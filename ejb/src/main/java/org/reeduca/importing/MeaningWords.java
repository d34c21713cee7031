package org.reeduca.importing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Understands the words by which a legend explains a sign. Asked from the most particular meaning to the most general:
 * «no asistió, justificó» is an excuse before it is an absence, and an absence before «asistió» makes it a presence.
 */
final class MeaningWords {

    private static final List<Map.Entry<MarkMeaning, Pattern>> MEANINGS = List.of(
            Map.entry(
                    MarkMeaning.NOT_YET,
                    words(
                            "no aplica\\w*|n ?/? ?a|no corresponde|no le corresponde|(?:aun|todavia) no .*|no inscrito|no (?:habia )?ingresa\\w*|"
                                    + "ya (?:causo|fue|no).*|(?:causo |dado de )?baja|sin (?:marca|registro|ingresar|dato)|pendientes?|no pertenec\\w*")),
            Map.entry(
                    MarkMeaning.CANCELLED,
                    words(
                            "suspen\\w*|cancel\\w*|inhabil\\w*|festiv\\w*|feriad\\w*|asueto|vacaci\\w*|no hubo(?: sesion)?|no se (?:impartio|dio|realizo)|"
                                    + "sin sesion|sin grupo|reprogram\\w*|pospuest\\w*|recorrid\\w*|puente|no laborable|descanso")),
            Map.entry(MarkMeaning.LATE, Pattern.compile("^(?!.*(?:falt|inasist)).*\\bretard")),
            Map.entry(
                    MarkMeaning.ABSENT,
                    words("injust\\w*|(?:sin|no) (?:justif\\w*|permiso|aviso|avis\\w*|excusa)|no justific\\w*")),
            Map.entry(
                    MarkMeaning.EXCUSED,
                    words(
                            "just|justific\\w*|justif|permiso\\w*|incapacidad\\w*|excus\\w*|licencia|con aviso|aviso|avis\\w*|autorizad\\w*|dispensa\\w*")),
            Map.entry(
                    MarkMeaning.LATE,
                    words(
                            "retard\\w*|retras\\w*|tarde|tardanza|impuntual\\w*|demora\\w*|atras\\w*|fuera de hora\\w*|despues de la hora")),
            Map.entry(
                    MarkMeaning.ABSENT,
                    words(
                            "falt\\w*|ausen\\w*|inasist\\w*|no (?:asist\\w*|vino|acud\\w*|se presento|presente|llego|estuvo)|no")),
            Map.entry(
                    MarkMeaning.PRESENT,
                    words("asist\\w*|presen\\w*|vino|acud\\w*|puntual\\w*|a tiempo|cumpl\\w*|estuvo|si")));

    private MeaningWords() {}

    /** Null when the words explain no attendance. */
    static @Nullable MarkMeaning of(String typed) {
        String words = Texts.words(typed);
        if (words.isEmpty()) {
            return null;
        }
        for (Map.Entry<MarkMeaning, Pattern> meaning : MEANINGS) {
            if (meaning.getValue().matcher(words).find()) {
                return meaning.getKey();
            }
        }
        return null;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])");
    }
}
