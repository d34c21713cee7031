package org.reeduca.web.report;

import java.util.List;
import java.util.stream.IntStream;
import org.reeduca.web.faces.Shape;
import org.reeduca.web.report.SheetText.Entry;

/** Sheets in words that differ in what a test is about. */
final class SomeSheet {

    private String name = "JOSÉ LUIS CRUZ MUÑOZ";
    private int sessions = 16;
    private Shape shape = Shape.RISK;

    static SomeSheet some() {
        return new SomeSheet();
    }

    SomeSheet of(String person) {
        name = person;
        return this;
    }

    SomeSheet withSessions(int count) {
        sessions = count;
        return this;
    }

    SomeSheet shaped(Shape of) {
        shape = of;
        return this;
    }

    SheetText text() {
        return new SheetText(
                "es-MX",
                "Centro Especializado de Xalapa",
                "Xalapa, Veracruz de Ignacio de la Llave",
                "Hoja de cumplimiento",
                "Consulta de datos; no es un informe numerado ni firmado.",
                List.of(
                        new Entry("Persona", name),
                        new Entry("Expediente", "XAL-2026-0045"),
                        new Entry("Autoridad", "Juzgado de Control, Xalapa"),
                        new Entry("Causa", "98/2025"),
                        new Entry("Oficio", "4471/2026 del 12/01/2026"),
                        new Entry("Vencimiento", "Vence el 1 ago 2026")),
                shape,
                "En riesgo de incumplir",
                List.of("Tiene 2 faltas injustificadas; con una más llega al límite de 3. Reglas por omisión v1"),
                "Sesiones",
                List.of("Núm.", "Fecha", "Tema", "Asistencia", "Minutos"),
                IntStream.rangeClosed(1, sessions)
                        .mapToObj(number -> List.of(
                                Integer.toString(number),
                                "19/01/2026",
                                number % 2 == 0
                                        ? "Responsabilidad II: relato de un acto de violencia; revisión intermedia"
                                        : "Construcción social del género",
                                number % 5 == 0
                                        ? "Llegó fuera de tolerancia, sin ingreso · llegó 22 min tarde"
                                        : "Asistió",
                                number % 5 == 0 ? "—" : "150"))
                        .toList(),
                List.of(
                        "Resumen: 13 asistencias, 1 retardo, 1 falta justificada, 1 falta. 13 de 16 (81.25 %).",
                        "Reglas aplicadas: Reglas por omisión (MX-CECOVIM-DEFAULT v1).",
                        "Datos al 09/03/2026, según lo registrado hasta el 09/03/2026 20:52 h.",
                        "Este documento informa asistencia. No es dictamen psicológico ni valoración de riesgo."),
                "Consultado por Lic. Pérez el 09/03/2026 20:52 h",
                "Hoja de cumplimiento · XAL-2026-0045",
                "Página {0} de {1}");
    }
}
