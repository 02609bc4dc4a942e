package org.action2.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the capabilities, and around the engine's insides. */
@AnalyzeClasses(packages = "org.action2.casework", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

    @ArchTest
    static final ArchRule onlyTheEnginePackageTouchesTheEnginesInsides = noClasses()
        .that().resideOutsideOfPackage("org.action2.casework.engine..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda..impl..");

    /** The circle between the engine and those whom it calls is open in {@code EngineCallbacks} alone, so that nobody else asks for a bean before it is there. */
    @ArchTest
    static final ArchRule noBeanIsLazy = noClasses().should(new ArchCondition<JavaClass>("be lazy or take what is") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var parameters = type.getCodeUnits().stream().flatMap(each -> each.getParameters().stream());
            Stream.<HasAnnotations<?>>concat(Stream.of(type), Stream.concat(type.getMembers().stream(), parameters))
                .forEach(each -> events.add(new SimpleConditionEvent(type, each.isAnnotatedWith(Lazy.class), each + " is lazy")));
        }
    });

    /** A stream of rows keeps its connection until somebody closes it, and nobody has: ten lists that were opened took them all. */
    @ArchTest
    static final ArchRule rowsAreReadToTheirEnd = noClasses()
        .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @Test
    void capabilitiesUseEachOthersFacesOnly() {
        ApplicationModules.of(CaseworkApplication.class).verify();
    }
}
