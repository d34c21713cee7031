package org.reeduca.importing;

import java.util.Map;

/**
 * The mapping by which a sheet was read, complete enough to be shown, corrected and handed back.
 *
 * @param mapping what was understood
 * @param columns confidence by column letters
 * @param heading confidence that the right rows were taken for the heading
 * @param legend confidence in the meanings of the signs
 * @param details confidence in what the rows above the heading say
 * @param unmapped heading texts by column letters of the columns that are not read
 */
public record MappingReport(
        SheetMapping mapping,
        Map<String, Confidence> columns,
        Confidence heading,
        Confidence legend,
        Confidence details,
        Map<String, String> unmapped) {

    /** Maps are copied. */
    public MappingReport {
        columns = Map.copyOf(columns);
        unmapped = Map.copyOf(unmapped);
    }
}
