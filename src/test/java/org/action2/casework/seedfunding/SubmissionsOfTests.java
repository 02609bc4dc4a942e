package org.action2.casework.seedfunding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.action2.casework.forms.Submission;
import org.action2.casework.forms.SubmissionRule;
import org.action2.casework.language.Sentence;
import org.action2.casework.refusals.Fault;

/** Submissions for tests of rules that need no program around them. */
final class SubmissionsOfTests {

    private SubmissionsOfTests() {
    }

    /** What a rule says against a submission of the program's own, as "path: key of the message". @param namesAndValues lists as JSON */
    static List<String> said(SubmissionRule rule, Map<String, Object> ofCase, Object... namesAndValues) {
        return saidTo(null, rule, ofCase, namesAndValues);
    }

    /** What a rule says against a person's submission. */
    static List<String> saidTo(String person, SubmissionRule rule, Map<String, Object> ofCase, Object... namesAndValues) {
        return said(rule.check(submission(rule.form(), person, ofCase, namesAndValues)));
    }

    static Submission submission(String form, String person, Map<String, Object> ofCase, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1] instanceof String text && text.startsWith("[") ? json(text) : namesAndValues[i + 1]);
        }
        return new Submission(form, person, values, ofCase::get, Map.of());
    }

    static List<String> said(List<Fault> faults) {
        return faults.stream().map(fault -> fault.path() + ": " + ((Sentence) fault.messageText()).key().replaceFirst("^seedfunding\\.", "")).toList();
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
