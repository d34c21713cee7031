package org.reeduca;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house that a program can check. A rule has no exceptions but those it names. */
class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.reeduca");

    /** A feature leans only on features before it in this list. A new feature finds its place here first. */
    private static final List<String> ORDER = List.of(
            "shared",
            "audit",
            "access",
            "participant",
            "partner",
            "programme",
            "compliance",
            "cohort",
            "calendar",
            "standing",
            "snapshot",
            "policy",
            "seat",
            "transfer",
            "referral",
            "intake",
            "attendance",
            "justification",
            "matrix",
            "casefile",
            "officer",
            "report",
            "task",
            "message",
            "desk",
            "importing");

    /** Rows that are only added, and counters that are locked while they change: neither needs a version. */
    private static final Set<String> WITHOUT_VERSION =
            Set.of("AuditEvent", "AttendanceMark", "SignInTries", "PlanChange", "Closure");

    @Test
    void r1_features_do_not_depend_on_each_other_in_circles() {
        ArchRule rule = slices().matching("org.reeduca.(*)..").should().beFreeOfCycles();
        rule.check(OURS);
    }

    @Test
    void r2_features_lean_on_those_below_them() {
        ArchRule rule = classes().that().resideInAPackage("org.reeduca.*..").should(leanOnlyOnFeaturesBelow());
        rule.check(OURS);
    }

    @Test
    void r4_services_know_neither_pages_nor_http() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..",
                        "org.omnifaces..");
        rule.check(OURS);
    }

    @Test
    void r5_only_repositories_speak_to_the_database() {
        ArchRule rule = fields().that()
                .haveRawType(EntityManager.class)
                .should()
                .beDeclaredInClassesThat(simpleNameEndingWith("Repository")
                        .or(simpleName("AuditLog"))
                        .or(simpleName("PolicyCatalogue"))
                        .or(simpleName("PolicyLoader")));
        rule.check(OURS);
    }

    @Test
    void r5_only_what_all_share_knows_which_persistence_it_is() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.reeduca.shared")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.persistence..");
        rule.check(OURS);
    }

    @Test
    void r6_every_door_says_who_may_enter() {
        ArchRule rule = methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(annotatedWith(Stateless.class))
                .should(sayWhoMayCall());
        rule.check(OURS);
    }

    @Test
    void r8_nobody_asks_the_system_for_the_time() {
        ArchRule rule =
                noClasses().that(not(simpleName("ClockProducer"))).should().callMethodWhere(readsSystemTime());
        rule.check(OURS);
    }

    @Test
    void r9_entities_are_told_not_set() {
        ArchRule rule = noMethods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .bePublic()
                .allowEmptyShould(true);
        rule.check(OURS);
    }

    @Test
    void r9_entities_keep_their_fields() {
        ArchRule rule = noFields()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class))
                .and()
                .areNotFinal()
                .should()
                .bePublic();
        rule.check(OURS);
    }

    @Test
    void r9_changes_of_two_people_do_not_overwrite_each_other() {
        ArchRule rule = classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveSimpleNameNotContaining("$")
                .should(haveAVersion());
        rule.check(OURS);
    }

    @Test
    void r10_no_entity_travels_in_a_record() {
        ArchRule rule = classes().that().areRecords().and().arePublic().should(carryNoEntity());
        rule.check(OURS);
    }

    @Test
    void r12_nobody_reaches_the_partners_compartment() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.reeduca.partner..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.reeduca.partner..");
        rule.check(OURS);
    }

    private static ArchCondition<JavaClass> leanOnlyOnFeaturesBelow() {
        return new ArchCondition<>("lean only on features before theirs") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = feature(item);
                if (feature.isEmpty()) {
                    return;
                }
                if (!ORDER.contains(feature)) {
                    events.add(SimpleConditionEvent.violated(item, feature + " has no place in the order of features"));
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String other = feature(dependency.getTargetClass());
                    if (!other.isEmpty() && ORDER.indexOf(other) > ORDER.indexOf(feature)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.reeduca.")) {
            return "";
        }
        String rest = name.substring("org.reeduca.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                        .anyMatch(rule -> method.isAnnotatedWith(rule)
                                || method.getOwner().isAnnotatedWith(rule));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nobody"));
                }
            }
        };
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>
            readsSystemTime() {
        return new com.tngtech.archunit.base.DescribedPredicate<>("reads the time of the system") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                boolean now = owner.startsWith("java.time.")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
                boolean system =
                        owner.equals("java.time.Clock") && call.getName().startsWith("system");
                boolean millis =
                        owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                return now || system || millis;
            }
        };
    }

    private static ArchCondition<JavaClass> haveAVersion() {
        return new ArchCondition<>("have a version") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean has = type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                if (!has && !WITHOUT_VERSION.contains(type.getSimpleName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no @Version"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> carryNoEntity() {
        return new ArchCondition<>("carry no entity") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .anyMatch(raw -> raw.isAnnotatedWith(Entity.class)))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
            }
        };
    }
}
