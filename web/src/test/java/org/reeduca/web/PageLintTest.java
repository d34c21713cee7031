package org.reeduca.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every xhtml file keeps to {@link PageRules}. */
class PageLintTest {

    @TestFactory
    List<DynamicTest> every_page_keeps_the_rules() {
        return Sources.pages().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Sources.WEBAPP.relativize(file).toString(),
                        () -> assertThat(PageRules.broken(PageSource.read(file)))
                                .isEmpty()))
                .toList();
    }

    @Test
    void the_rules_have_teeth() {
        assertThat(faults("<h:inputText id=\"a\" immediate=\"true\" value=\"#{b.c}\"/>"))
                .containsExactly("immediate on h:inputText");
        assertThat(faults("<h:form id=\"f\" binding=\"#{bean.form}\"/>")).containsExactly("binding on h:form");
        assertThat(faults("<p style=\"color:red\"></p>")).containsExactly("style on p");
        assertThat(faults("<p onclick=\"go()\"></p>")).containsExactly("onclick on p");
        assertThat(faults("<h:outputText value=\"#{b.c}\" escape=\"false\"/>"))
                .containsExactly("escape on h:outputText");
        assertThat(faults("<script>go()</script>")).containsExactly("inline script");
        assertThat(faults("<h:commandButton value=\"#{b.c}\"/>")).containsExactly("no id on h:commandButton");
        assertThat(faults("<p>Guardar</p>")).containsExactly("text in p: Guardar");
        assertThat(faults("<t:empty why=\"Nada\"/>")).containsExactly("text in why of t:empty: Nada");
        assertThat(faults("<ui:repeat xmlns:ui=\"jakarta.faces.facelets\" value=\"#{b.c}\" var=\"session\"/>"))
                .containsExactly("variable session on ui:repeat");
        assertThat(faults("<h:commandLink id=\"a\"/>"))
                .containsExactly("h:commandLink needs a script, use h:commandButton");
        assertThat(faults("<table class=\"table\"></table>")).hasSize(1);
        assertThat(faults("<p title=\"#{b.c}\">#{b.c} · 3 %</p>")).isEmpty();
    }

    private static List<String> faults(String body) {
        String page = "<div xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:h=\"jakarta.faces.html\""
                + " xmlns:t=\"https://reeduca.org/tags\">" + body + "</div>";
        return PageRules.broken(PageSource.of(Path.of("test.xhtml"), page));
    }
}
