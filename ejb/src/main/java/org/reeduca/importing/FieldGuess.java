package org.reeduca.importing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Guesses what a column holds from the words of its heading. Rules are tried from the most particular to the most
 * general: «Fecha oficio» is a date before it is an oficio.
 */
final class FieldGuess {

    /** Longer texts are sentences, not headings. */
    private static final int LONGEST_HEADING = 70;

    /** Headings about somebody else or of no use: never read, above all nothing about the woman he hurt. */
    private static final Pattern OF_OTHERS = words("victima|pareja|esposa|ex pareja|hij[oa]s?|familiar responsable|"
            + "facilita\\w*|emergencia|referencia|aval|madre|padre|testigo|correo|email|e mail|domicilio|direccion|colonia|"
            + "nacionalidad|lugar|entidad|estado civil|edad|escolaridad|ocupacion|firma|porcentaje|promedio|sesiones");

    private static final String DATE = "fecha|fec|fch|fha|f";

    private static final List<Rule> RULES = List.of(
            new Rule(Field.IGNORED, OF_OTHERS, null),
            new Rule(Field.CURP, words("curp|c u r p|clave unica.*"), null),
            new Rule(Field.BIRTH_DATE, words("nac|nacim|nacimiento|nacio|f n|fn|fdn|cumpleanos"), null),
            new Rule(
                    Field.DUE_ON,
                    words(
                            "vence|vencim\\w*|vigencia|vigente|limite|plazo|caduca|caducidad|vto|concluye|conclusion|termino|fin|"
                                    + "terminacion|cumplir antes"),
                    null),
            new Rule(
                    Field.INTAKE_ON,
                    words("ingreso|ingresa|ingr|alta|incorporacion|admision|inscripcion|inicio|inicia"),
                    words("tipo|via|motivo|forma|modalidad|oficio")),
            new Rule(
                    Field.ISSUED_ON,
                    words("(?:" + DATE
                            + ") .*(?:ofi?c?|oficio|oficios|emision|expedicion|orden|canalizacion|documento)|"
                            + "(?:ofi?c?|oficio|oficios)(?: \\w+)* (?:" + DATE + ")|emitido|expedido|emision"),
                    null),
            new Rule(Field.OFICIO, words("oficio|oficios|ofic|of"), words(DATE)),
            new Rule(
                    Field.FIGURE,
                    words(
                            "figura|fig|medida|situacion juridica|tipo de (?:ingreso|medida|canalizacion|caso|asunto)|"
                                    + "(?:via|motivo|forma|modalidad) de ingreso|modalidad|calidad|fundamento|^tipo$|^motivo$|situacion legal|via de canalizacion"),
                    words(DATE)),
            new Rule(
                    Field.AUTHORITY,
                    words("autoridad|autoridades|aut|juzgado|juzg|juez|tribunal|canaliza|canalizado|canalizante|remite|"
                            + "remitente|instancia|dependencia|derivad[oa]|deriva|procedencia|institucion|organo"),
                    words(DATE)),
            new Rule(
                    Field.CAUSA,
                    words("causa|expediente|exp|carpeta|c penal|nuc|c p|cp|proceso|juicio|asunto"),
                    words(DATE)),
            new Rule(
                    Field.PHONE,
                    words("tel|tels|telefono|telefonos|telef|celular|cel|movil|contacto|whatsapp|whats"),
                    null),
            new Rule(
                    Field.FULL_NAME, words("patern\\w*\\b.*\\bmatern\\w*|apellidos? patern\\w*\\b.*\\bnombres?"), null),
            new Rule(
                    Field.FIRST_SURNAME,
                    words(
                            "(?:apellidos?|ape?l?l?|a) (?:paterno|pat|p)|paterno|primer apellido|1er apellido|1o apellido|^pat$|"
                                    + "apellido 1|apellido uno|1 apellido"),
                    null),
            new Rule(
                    Field.SECOND_SURNAME,
                    words(
                            "(?:apellidos?|ape?l?l?|a) (?:materno|mat|m)|materno|segundo apellido|2do apellido|2o apellido|^mat$|"
                                    + "apellido 2|apellido dos|2 apellido"),
                    null),
            new Rule(
                    Field.FULL_NAME,
                    words(
                            "(?:apellidos?|apell?|aps?)\\b.*\\b(?:nombres?|nom)|(?:nombres?|nom)\\b.*\\b(?:apellidos?|apell?|aps?)|"
                                    + "nombre completo|nombre del? .*|participantes?|usuarios?|beneficiari[oa]s?|persona|asistentes?|integrantes?|varon|alumno"),
                    null),
            new Rule(Field.SURNAMES, words("apellidos?|apell"), null),
            new Rule(Field.GIVEN_NAMES, words("nombres?|nombre s|nom|nombre de pila"), null),
            new Rule(
                    Field.OBSERVATIONS,
                    words("observacion|observaciones|observ|obs|notas?|comentarios?|anotaciones|incidencias"),
                    null),
            new Rule(
                    Field.TOTAL_UNEXCUSED,
                    words("injust\\w*|faltas? (?:sin|no) just\\w*|inasistencias? (?:sin|no) just\\w*"),
                    null),
            new Rule(
                    Field.TOTAL_EXCUSED,
                    words("just|justif|justificad[oa]s?|justificacion|justificaciones|permisos|^fj$|^total fj$"),
                    null),
            new Rule(Field.TOTAL_LATE, words("retardos?|ret|rets"), null),
            new Rule(Field.TOTAL_UNEXCUSED, words("faltas?|falt|inasist\\w*|inasis|ausencias?|^f$|^total f$"), null),
            new Rule(Field.TOTAL_ATTENDED, words("asist\\w*|asis|presentes?|presencias?|^total a$"), null),
            new Rule(
                    Field.NUMBER,
                    words(
                            "^(?:no|num|nro|numero|n|n o|id)(?: (?:consecutivo|cons|progresivo|prog|de lista|lista))?$|consecutivo|consec|cons|progresivo|progr|prog"),
                    null));

    /** Headings that mean one thing only and win over another column that merely fits a rule. */
    private static final Map<String, Field> EXACT = Map.ofEntries(
            Map.entry("curp", Field.CURP),
            Map.entry("c u r p", Field.CURP),
            Map.entry("fecha de nacimiento", Field.BIRTH_DATE),
            Map.entry("telefono", Field.PHONE),
            Map.entry("oficio", Field.OFICIO),
            Map.entry("no de oficio", Field.OFICIO),
            Map.entry("fecha oficio", Field.ISSUED_ON),
            Map.entry("fecha de oficio", Field.ISSUED_ON),
            Map.entry("fecha limite", Field.DUE_ON),
            Map.entry("vence", Field.DUE_ON),
            Map.entry("causa penal", Field.CAUSA),
            Map.entry("causa", Field.CAUSA),
            Map.entry("figura juridica", Field.FIGURE),
            Map.entry("figura", Field.FIGURE),
            Map.entry("fecha de ingreso", Field.INTAKE_ON),
            Map.entry("apellido paterno", Field.FIRST_SURNAME),
            Map.entry("apellido materno", Field.SECOND_SURNAME),
            Map.entry("nombre s", Field.GIVEN_NAMES),
            Map.entry("nombre completo", Field.FULL_NAME),
            Map.entry("observaciones", Field.OBSERVATIONS),
            Map.entry("asistencias", Field.TOTAL_ATTENDED),
            Map.entry("faltas", Field.TOTAL_UNEXCUSED));

    /**
     * @param field what the heading seems to say
     * @param exact whether the heading can mean nothing else
     */
    record Guess(Field field, boolean exact) {}

    private record Rule(
            Field field, Pattern wanted, @Nullable Pattern unwanted) {
        boolean fits(String words) {
            return wanted.matcher(words).find()
                    && (unwanted == null || !unwanted.matcher(words).find());
        }
    }

    private FieldGuess() {}

    /** Null when the heading says nothing that a list of men needs. */
    static @Nullable Guess of(String heading) {
        String words = Texts.words(
                heading.replace('#', 'n').replace("№", "no").replace('º', 'o').replace('°', 'o'));
        if (heading.indexOf('%') >= 0) {
            return new Guess(Field.IGNORED, false);
        }
        if (words.isEmpty() || words.length() > LONGEST_HEADING) {
            return null;
        }
        Field exact = EXACT.get(words);
        if (exact != null) {
            return new Guess(exact, true);
        }
        for (Rule rule : RULES) {
            if (rule.fits(words)) {
                return new Guess(rule.field(), false);
            }
        }
        return null;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])");
    }
}
