package org.action2.casework.deadlines;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The holidays of one calendar as an administrator wrote them down, year by year. */
record HolidayList(Map<Integer, Year> years) {

    private static final String UNVERIFIED = "unverified";

    /** @param checked the ISO date on which it was compared with its source, or {@code unverified} @param holidays their names by day */
    record Year(String source, String checked, Map<LocalDate, String> holidays) {
    }

    /** A file that can't be used; says which, the line and what is wrong. */
    static class UnreadableException extends RuntimeException {

        UnreadableException(String file, int line, String what) {
            super(file + ", line " + line + ": " + what);
        }
    }

    boolean has(int year) {
        return years.containsKey(year);
    }

    static HolidayList read(Resource file) {
        try (var content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new Reading(file.getFilename()).list(new Yaml(new LoaderOptions()).compose(content));
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(file.getFilename(), e.getProblemMark().getLine() + 1, "is not YAML: " + e.getProblem() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("The holidays can't be read from " + file + ".", e);
        }
    }

    /** Reads one file and knows where it is. */
    private record Reading(String file) {

        HolidayList list(Node root) {
            var years = new TreeMap<Integer, Year>();
            for (var entry : mapping(root, "Write years, such as 2027:, each with source, checked and holidays.")) {
                var year = text(entry.getKeyNode());
                if (!year.matches("20\\d\\d")) {
                    throw wrong(entry.getKeyNode(), year + " is not a year, such as 2027.");
                }
                if (years.put(Integer.valueOf(year), year(Integer.parseInt(year), entry)) != null) {
                    throw wrong(entry.getKeyNode(), year + " stands here twice.");
                }
            }
            return new HolidayList(years);
        }

        private Year year(int year, NodeTuple entry) {
            var fields = new TreeMap<String, Node>();
            mapping(entry.getValueNode(), "A year has source, checked and holidays.").forEach(field -> fields.put(text(field.getKeyNode()), field.getValueNode()));
            for (var name : new String[] {"source", "checked", "holidays"}) {
                if (!fields.containsKey(name)) {
                    throw wrong(entry.getKeyNode(), name + " is missing in " + year + ".");
                }
            }
            if (fields.size() > 3) {
                throw wrong(entry.getKeyNode(), year + " has more than source, checked and holidays: " + String.join(", ", fields.keySet()) + ".");
            }
            var checked = text(fields.get("checked"));
            if (!checked.equals(UNVERIFIED)) {
                date(fields.get("checked"), " Write the date of the check, such as 2026-11-30, or " + UNVERIFIED + ".");
            }
            return new Year(text(fields.get("source")), checked, holidays(year, fields.get("holidays")));
        }

        private Map<LocalDate, String> holidays(int year, Node node) {
            var holidays = new TreeMap<LocalDate, String>();
            for (var entry : mapping(node, "Write each holiday as its date and its name, such as 2027-01-01: New Year's Day.")) {
                var day = date(entry.getKeyNode(), " Write it as 2027-01-31.");
                if (day.getYear() != year) {
                    throw wrong(entry.getKeyNode(), day + " is not in " + year + ".");
                }
                if (holidays.put(day, text(entry.getValueNode())) != null) {
                    throw wrong(entry.getKeyNode(), day + " stands here twice.");
                }
            }
            return holidays;
        }

        private LocalDate date(Node node, String advice) {
            try {
                return LocalDate.parse(text(node));
            } catch (DateTimeException e) {
                throw wrong(node, text(node) + " is not a date." + advice);
            }
        }

        private Iterable<NodeTuple> mapping(Node node, String advice) {
            if (node instanceof MappingNode mapping) {
                return mapping.getValue();
            }
            throw new UnreadableException(file, node == null ? 1 : node.getStartMark().getLine() + 1, advice);
        }

        private String text(Node node) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return scalar.getValue().strip();
            }
            throw wrong(node, "A text or a date is missing.");
        }

        private UnreadableException wrong(Node node, String what) {
            return new UnreadableException(file, node.getStartMark().getLine() + 1, what);
        }
    }
}
