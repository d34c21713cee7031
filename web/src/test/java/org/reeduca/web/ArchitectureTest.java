package org.reeduca.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.ViewScoped;

/** The rules of the house for pages that a program can check. */
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.reeduca");

    private static final String PAGES = "org.reeduca.web..";

    @Test
    void r3_pages_know_no_database() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(PAGES)
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.persistence..")
                        .or(resideInAPackage("jakarta.transaction.."))
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("javax.sql.."))
                        .or(annotatedWith(Entity.class)));
        rule.check(OURS);
    }

    @Test
    void r11_what_lives_as_long_as_a_view_can_be_written_down() {
        ArchRule rule = classes()
                .that()
                .areAnnotatedWith(ViewScoped.class)
                .or()
                .areAnnotatedWith(jakarta.faces.view.ViewScoped.class)
                .or()
                .areAnnotatedWith(SessionScoped.class)
                .should()
                .beAssignableTo(Serializable.class)
                .allowEmptyShould(true);
        rule.check(OURS);
    }

    @Test
    void r12_only_their_own_pages_reach_the_partners_compartment() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(PAGES)
                .and()
                .resideOutsideOfPackage("org.reeduca.web.partner..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.reeduca.partner..");
        rule.check(OURS);
    }

    @Test
    void r13_a_named_bean_says_how_long_it_lives() {
        ArchRule rule = classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should()
                .beAnnotatedWith(RequestScoped.class)
                .orShould()
                .beAnnotatedWith(ViewScoped.class)
                .orShould()
                .beAnnotatedWith(jakarta.faces.view.ViewScoped.class)
                .orShould()
                .beAnnotatedWith(SessionScoped.class)
                .orShould()
                .beAnnotatedWith(ApplicationScoped.class);
        rule.check(OURS);
    }
}
