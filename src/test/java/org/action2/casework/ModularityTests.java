package org.action2.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the capabilities, and around the engine's insides. */
@AnalyzeClasses(packages = "org.action2.casework", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

    @ArchTest
    static final ArchRule onlyTheEnginePackageTouchesTheEnginesInsides = noClasses()
        .that().resideOutsideOfPackage("org.action2.casework.engine..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

    /** A stream of rows keeps its connection until somebody closes it, and nobody has: ten lists that were opened took them all. */
    @ArchTest
    static final ArchRule rowsAreReadToTheirEnd = noClasses()
        .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @Test
    void capabilitiesUseEachOthersFacesOnly() {
        ApplicationModules.of(CaseworkApplication.class).verify();
    }
}
