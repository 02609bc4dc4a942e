package org.action2.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The walls between the capabilities hold for SQL, too: each table is named by its owner only, others read the views that it publishes. */
class SqlWallsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/action2/casework");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Owners OWNERS = Owners.declared();

    @Test
    void noPackageNamesATableOfAnother() {
        var faults = files(SOURCES, ".java").stream().flatMap(file -> faults(SOURCES.relativize(file).toString(), read(file)).stream()).toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void viewsAreOverTablesOfTheirOwner() {
        var faults = files(MIGRATIONS, ".sql").stream().flatMap(file -> faultsOfViews(file.getFileName().toString(), read(file)).stream()).toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void theListNamesWhatMigrationsCreate() {
        var created = new TreeSet<String>();
        var pattern = Pattern.compile("(?im)^\\s*(create|drop) (?:or replace )?(?:table|view)(?: if (?:not )?exists)? ([a-z_0-9]+(?:, [a-z_0-9]+)*)");
        for (var file : files(MIGRATIONS, ".sql")) {
            for (var match = pattern.matcher(read(file)); match.find();) {
                var names = List.of(match.group(2).toLowerCase().split(", "));
                if (match.group(1).equalsIgnoreCase("create")) {
                    created.addAll(names);
                } else {
                    names.forEach(created::remove);
                }
            }
        }
        created.removeIf(name -> name.startsWith(Owners.ENGINES));

        assertThat(OWNERS.names()).isEqualTo(created);
    }

    @Test
    void ownersArePackages() {
        assertThat(OWNERS.packages()).allSatisfy(owner -> assertThat(SOURCES.resolve(owner)).isDirectory());
    }

    @Test
    void aForeignTableIsFoundWhereverItStands() {
        var query = sample("jdbc.sql(\"select reference from funding_request\")");
        var joined = sample("jdbc.sql(\"\"\"\n    select x from engine_open_task t\n    join ACT_RU_TASK u on u.id_ = t.id\n    \"\"\")");
        var listed = sample("jdbc.sql(\"select 1 from engine_group g, fund f\")");
        var split = sample("jdbc.sql(\"select 1 from \"\n    + \"outbox_message\")");
        var composed = sample("jdbc.sql(\"delete from \" + table).param(List.of(\"form_draft\"))");
        var source = sample("new CaseList(\"stages\", \"case_stage s\")");
        var written = sample("jdbc.sql(\"update seed_funding_request set stage = 'decided'\")");

        assertThat(faults("oversight/Sample.java", query)).containsExactly(new Fault("oversight/Sample.java", 2, "funding_request", Set.of("seedfunding")));
        assertThat(faults("oversight/Sample.java", joined)).containsExactly(new Fault("oversight/Sample.java", 4, "act_ru_task", Set.of("engine")));
        assertThat(faults("oversight/Sample.java", listed)).extracting(Fault::table).containsExactly("fund");
        assertThat(faults("oversight/Sample.java", split)).extracting(Fault::table).containsExactly("outbox_message");
        assertThat(faults("oversight/Sample.java", composed)).extracting(Fault::table).containsExactly("form_draft");
        assertThat(faults("oversight/Sample.java", source)).extracting(Fault::table).containsExactly("case_stage");
        assertThat(faults("oversight/Sample.java", written)).extracting(Fault::table).containsExactly("seed_funding_request");
        assertThat(faultsOfViews("V1__sample.sql", "create view mail_view as\n    select * from outbox_message join fund using (id);"))
            .containsExactly(new Fault("V1__sample.sql", 2, "fund", Set.of("seedfunding")));
    }

    @Test
    void ownTablesPublishedViewsAndProseAreNoFaults() {
        assertThat(faults("followup/intake/Sample.java", sample("jdbc.sql(\"select 1 from intake_row join seed_funding_request using (reference)\")"))).isEmpty();
        assertThat(faults("oversight/Sample.java", sample("row.getString(\"follow_up\"); // select 1 from fund\n    /* from fund */ var quote = '\"';"))).isEmpty();
    }

    private static String sample(String statement) {
        return "class Sample {\n    " + statement + "\n}\n";
    }

    /** A table of another package. @param file below the folder of the packages or of the migrations */
    private record Fault(String file, int line, String table, Set<String> owners) {

        @Override
        public String toString() {
            return file + ":" + line + " names " + table + ", which only " + String.join(" and ", owners) + " may";
        }
    }

    private static List<Fault> faults(String file, String java) {
        var owner = file.substring(0, Math.max(0, file.indexOf('/')));
        var faults = new ArrayList<Fault>();
        for (var text : JavaTexts.of(java)) {
            Named.in(text.value(), text.isArgumentOfGetter()).stream().filter(named -> !OWNERS.allow(owner, named))
                .forEach(named -> faults.add(new Fault(file, text.line(named.position()), named.name(), OWNERS.of(named.name()))));
        }
        return faults;
    }

    private static List<Fault> faultsOfViews(String file, String sql) {
        var faults = new ArrayList<Fault>();
        for (var view = Pattern.compile("(?is)create (?:or replace )?view (\\w+) as(.*?);").matcher(sql); view.find();) {
            var owners = OWNERS.of(view.group(1));
            var start = view.start(2);
            Named.in(view.group(2), true).stream().filter(named -> owners.stream().noneMatch(owner -> OWNERS.allow(owner, named)))
                .forEach(named -> faults.add(new Fault(file, line(sql, start + named.position()), named.name(), OWNERS.of(named.name()))));
        }
        return faults;
    }

    private static int line(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(each -> each == '\n').count();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted((a, b) -> Integer.compare(number(a), number(b))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a migration. */
    private static int number(Path file) {
        var digits = file.getFileName().toString().replaceFirst("^V(\\d+)__.*|.*", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The declaration {@code tables.yaml}. */
    private record Owners(Map<String, Set<String>> tables, Map<String, Set<String>> views) {

        static final String ENGINES = "act_";

        static Owners declared() {
            Map<String, Map<String, List<String>>> declaration = new Yaml().load(read(Path.of("src/test/resources/tables.yaml")));
            var owners = new Owners(new HashMap<>(), new HashMap<>());
            declaration.forEach((owner, names) -> {
                names.getOrDefault("tables", List.of()).forEach(name -> owners.tables.computeIfAbsent(name, key -> new TreeSet<>()).add(owner));
                names.getOrDefault("views", List.of()).forEach(name -> owners.views.computeIfAbsent(name, key -> new TreeSet<>()).add(owner));
            });
            return owners;
        }

        Set<String> of(String name) {
            var table = name.startsWith(ENGINES) ? ENGINES + "*" : name;
            return tables.getOrDefault(table, views.getOrDefault(table, Set.of()));
        }

        /** Names that are none of the list are names of something else. */
        boolean allow(String owner, Named named) {
            var owners = of(named.name());
            return owners.isEmpty() || owners.contains(owner) || views.containsKey(named.name()) && !named.isWritten();
        }

        Set<String> names() {
            var names = new TreeSet<>(tables.keySet());
            names.remove(ENGINES + "*");
            names.addAll(views.keySet());
            return names;
        }

        Set<String> packages() {
            return Stream.concat(tables.values().stream(), views.values().stream()).collect(TreeSet::new, Set::addAll, Set::addAll);
        }
    }

    /** A word of a text that stands where SQL has a table, or is of the engine's form. */
    private record Named(String name, int position, boolean isWritten) {

        private static final Pattern OF_ENGINE = Pattern.compile("(?i)\\bact_(?:ge|hi|id|re|ru)_\\w+");
        private static final Pattern AFTER_KEYWORD = Pattern.compile("(?i)\\b(from|join|into|update|table|copy|truncate|lock|using|analyze)\\s+(?:only\\s+)?(\\w+)");
        private static final Pattern NEXT_OF_LIST = Pattern.compile("(?i)\\G(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*(\\w+)");
        private static final Pattern SOURCE = Pattern.compile("^\\s*(\\w+) [a-z](?:\\s|$)");
        private static final Pattern ALONE = Pattern.compile("^([a-z]+(?:_[a-z]+)+)$");

        static List<Named> in(String text, boolean isColumn) {
            var found = new ArrayList<Named>();
            for (var match = OF_ENGINE.matcher(text); match.find();) {
                found.add(new Named(match.group().toLowerCase(), match.start(), false));
            }
            for (var match = AFTER_KEYWORD.matcher(text); match.find();) {
                var isDeleted = text.substring(0, match.start()).matches("(?is).*\\bdelete\\s+");
                add(found, match.group(2), match.start(2), isDeleted || Set.of("into", "update", "truncate").contains(match.group(1).toLowerCase()));
                var end = match.end();
                for (var next = NEXT_OF_LIST.matcher(text); match.group(1).equalsIgnoreCase("from") && next.find(end); end = next.end()) {
                    add(found, next.group(1), next.start(1), false);
                }
            }
            for (var match = SOURCE.matcher(text); match.find();) {
                add(found, match.group(1), match.start(1), false);
            }
            for (var match = ALONE.matcher(text); !isColumn && match.find();) {
                add(found, match.group(1), match.start(1), false);
            }
            return found;
        }

        private static void add(List<Named> found, String name, int position, boolean isWritten) {
            if (!OF_ENGINE.matcher(name).matches()) {
                found.add(new Named(name, position, isWritten));
            }
        }
    }

    /** A text of a source, those that are added to each other as one. */
    private record JavaTexts(String value, String before, List<Integer> lines) {

        private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)+'|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

        static List<JavaTexts> of(String java) {
            var texts = new ArrayList<JavaTexts>();
            var value = new StringBuilder();
            var lines = new ArrayList<Integer>();
            var before = "";
            var end = 0;
            for (var match = TOKEN.matcher(java); match.find();) {
                var text = match.group(1) != null ? match.group(1) : match.group(2);
                if (text != null) {
                    var between = java.substring(end, match.start());
                    if (!value.isEmpty() && !between.matches("\\s*\\+\\s*")) {
                        texts.add(new JavaTexts(value.toString(), before, List.copyOf(lines)));
                        value.setLength(0);
                        lines.clear();
                    }
                    before = value.isEmpty() ? between : before;
                    var line = SqlWallsTest.line(java, match.start(match.group(1) != null ? 1 : 2));
                    for (var letter : text.toCharArray()) {
                        lines.add(line);
                        line += letter == '\n' ? 1 : 0;
                    }
                    value.append(text);
                    end = match.end();
                }
            }
            if (!value.isEmpty()) {
                texts.add(new JavaTexts(value.toString(), before, List.copyOf(lines)));
            }
            return texts;
        }

        int line(int position) {
            return lines.get(position);
        }

        boolean isArgumentOfGetter() {
            return Pattern.compile("get\\w+\\($").matcher(before).find();
        }
    }
}
