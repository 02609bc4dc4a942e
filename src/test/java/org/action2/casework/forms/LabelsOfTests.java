package org.action2.casework.forms;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The labels of the product's forms, for tests of rules that need no application around them. */
public final class LabelsOfTests {

    private LabelsOfTests() {
    }

    public static OptionLabels labels() {
        return new OptionLabels(new ObjectMapper());
    }
}
