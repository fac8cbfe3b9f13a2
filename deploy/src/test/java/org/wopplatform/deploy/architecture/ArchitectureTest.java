package org.wopplatform.deploy.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The boundaries of the system, over the classes of every module. */
class ArchitectureTest {
    private static final String CORE = "org.wopplatform.core..";
    private static final String REGIONAL = "org.wopplatform.regional..";
    private static final String NATIONAL = "org.wopplatform.national..";
    private static final String WEB = "org.wopplatform.web..";
    private static final String STORE = "org.wopplatform.deploy.store..";
    private static final String LAUNCH = "org.wopplatform.deploy.launch..";

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.wopplatform");

    @Test
    void everyModuleIsLookedAt() {
        for (var module : List.of(CORE, REGIONAL, NATIONAL, WEB, STORE, LAUNCH)) {
            assertThat(ALL.stream().anyMatch(resideInAPackage(module))).as(module).isTrue();
        }
    }

    @Test
    void coreKnowsNoTenantAndNoWebAndNoLauncher() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REGIONAL, NATIONAL, WEB, STORE, LAUNCH)
                .check(ALL);
    }

    @Test
    void tenantsKnowNeitherEachOtherNorTheWeb() {
        noClasses()
                .that()
                .resideInAPackage(REGIONAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NATIONAL, WEB, STORE, LAUNCH)
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(NATIONAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REGIONAL, WEB, STORE, LAUNCH)
                .check(ALL);
    }

    @Test
    void nobodyKnowsTheLauncher() {
        noClasses()
                .that()
                .resideOutsideOfPackages(STORE, LAUNCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE, LAUNCH)
                .check(ALL);
    }

    @Test
    void theStoreKnowsNoWebAndTheLauncherNothingButItself() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB, LAUNCH)
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(LAUNCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE, REGIONAL, NATIONAL, WEB, STORE)
                .check(ALL);
    }

    @Test
    void httpIsSpokenInTheWebAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .check(ALL);
    }

    /** Of persistence the web knows one word: that somebody else was faster. */
    @Test
    void theWebReachesNoTablePastTheUseCases() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jakarta.persistence..")
                                .and(
                                        DescribedPredicate.not(
                                                name(
                                                        "jakarta.persistence.OptimisticLockException"))))
                .check(ALL);
    }

    @Test
    void theServerIsKnownToTheLauncherAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCH)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fish.payara..")
                .check(ALL);
    }

    @Test
    void noFeatureGoesInCircles() {
        for (var module : List.of("core", "regional", "national", "web", "deploy")) {
            slices().matching("org.wopplatform." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(ALL);
        }
    }

    @Test
    void timeIsTakenFromAClock() {
        noClasses().should().callMethodWhere(asksForTheTimeWithoutAClock()).check(ALL);
    }

    @Test
    void aClassIsNamedAfterWhatItIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils|Util|Impl)(\\$.*)?")
                .check(ALL);
    }

    @Test
    void everyUseCaseSaysOfEachActWhomItIsOpenTo() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .should(sayOnceWhomTheyAreOpenTo())
                .check(ALL);
    }

    @Test
    void onlyUseCasesSayWhomTheyAreOpenTo() {
        methods()
                .that()
                .areAnnotatedWith(Requires.class)
                .or()
                .areAnnotatedWith(OpenToAll.class)
                .or()
                .areAnnotatedWith(OpenToOneself.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .check(ALL);
    }

    @Test
    void noSharedFieldChanges() {
        fields().that().areStatic().should().beFinal().check(ALL);
    }

    @Test
    void nobodyWritesToTheConsoleButTheLauncher() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LAUNCH)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    @Test
    void everyFeatureHasACharter() {
        classes().should(liveInAPackageWithACharter()).check(ALL);
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTimeWithoutAClock() {
        return DescribedPredicate.describe(
                "ask for the time without a clock",
                call ->
                        (call.getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(
                                                        type -> type.isEquivalentTo(Clock.class)))
                                || target(owner(name("java.lang.System")))
                                        .and(target(name("currentTimeMillis")))
                                        .test(call)
                                || (call.getName().equals("<init>")
                                        && call.getTargetOwner().getName().equals("java.util.Date")
                                        && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    private static ArchCondition<JavaMethod> sayOnceWhomTheyAreOpenTo() {
        return new ArchCondition<>("say once whom they are open to") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said =
                        Stream.of(Requires.class, OpenToAll.class, OpenToOneself.class)
                                .filter(method::isAnnotatedWith)
                                .count();
                if (said != 1
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " says it " + said + " times"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAPackageWithACharter() {
        return new ArchCondition<>("live in a package with a charter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var source = Path.of("..");
                var path =
                        "src/main/java/"
                                + type.getPackageName().replace('.', '/')
                                + "/package-info.java";
                var found =
                        Stream.of(
                                        "platform-core",
                                        "tenant-regional",
                                        "tenant-national",
                                        "web",
                                        "deploy")
                                .map(module -> source.resolve(module).resolve(path))
                                .anyMatch(Files::exists);
                if (!found) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info.java"));
                }
            }
        };
    }
}
