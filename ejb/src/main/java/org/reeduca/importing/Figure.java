package org.reeduca.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reeduca.shared.Texts;

/** The legal figure by which a man comes to the programme, as lists abbreviate it. */
public enum Figure {
    /** Suspensión condicional del proceso. */
    SCP("(?:s ?c ?p|susp[a-z]* cond[a-z]*(?: del? proceso)?|suspension(?: cond[a-z]*)?(?: del? proceso)?)"),
    /** Medida cautelar. */
    MC("(?:m ?c|med(?:ida)?s? caut[a-z]*|m caut[a-z]*|cautelar)"),
    /** Condena condicional; asked before the plain sentence. */
    CONDENA_CONDICIONAL(
            "(?:condena cond[a-z]*|c condicional|cond condicional|(?:susp[a-z]* cond[a-z]* de la )(?:pena|condena).*)"),
    /** Sentencia condenatoria. */
    SENTENCIA("(?:sentencia.*|sent|sentenciado)"),
    /** Medida de protección. */
    MEDIDA_PROTECCION("(?:med(?:ida)?s? (?:de )?prot[a-z]*|m (?:de )?prot[a-z]*|m ?p|orden(?:es)? (?:de )?prot[a-z]*)"),
    /** Juicio familiar. */
    FAMILIAR("(?:(?:juicio |j |materia |juzgado )?(?:familiar|fam))"),
    /** He comes on his own account and owes nobody an order. */
    VOLUNTARIO("(?:vol|voluntari[oa]|voluntariamente|(?:por )?voluntad propia|usuario voluntario|ingreso voluntario)");

    private final Pattern spelling;

    Figure(String spelling) {
        this.spelling = Pattern.compile(spelling);
    }

    /** Reads a typed figure; capitals, stops and accents do not matter. */
    static Optional<Figure> read(String typed) {
        String words = Texts.words(typed);
        for (Figure figure : values()) {
            if (figure.spelling.matcher(words).matches()) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
