package org.reeduca.web;

import java.util.List;

/**
 * Beginnings of keys that no file names in full, each with who asks for them. The one place where a key may be excused
 * from {@link BundleUseTest}; keep it short.
 */
final class DynamicKeys {

    static final List<String> PREFIXES = List.of(
            // one sentence for each reason WorkbookRefused may give
            "rule.importing.refused.",
            "jakarta.faces.", // Faces itself
            "org.primefaces.", // PrimeFaces itself
            "DayOfWeek.", // the JDK's enum, by Messages.label
            "rule.importing.refused.", // WorkbookRefused, for each of its reasons
            "Role.", // PageFrame.getRoleNames, for the roles held
            "Language."); // base.xhtml, for the languages one can change to

    private DynamicKeys() {}
}
