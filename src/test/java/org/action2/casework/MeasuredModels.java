package org.action2.casework;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;

/** How a test of models measures what its cases pass. */
public final class MeasuredModels {

    private MeasuredModels() {
    }

    /** Together the tests of the class pass every node and flow of the models, but of those processes, which have tests of their own. */
    public static ProcessEngineCoverageProperties allBut(String... processes) {
        return ProcessEngineCoverageProperties.builder().assertClassCoverageAtLeast(1.0).excludeProcessDefinitionKeys(processes).build();
    }
}
