package org.action2.casework.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of benchmarks, kept in {@code target/benchmark/report.json} and, to read, in {@code report.md}. */
public class Report {

    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One figure.
     *
     * @param settings what was measured on: sizes, heap, threads
     * @param wanted   the bound it is held against, in words
     * @param unit     such as ms or 1/s
     */
    public record Figure(String name, String settings, String wanted, String unit, double median, double least, double most, int runs) {
    }

    /** Adds a figure to those of the same build; a figure of the same name and settings is replaced. */
    public static Figure add(String name, String settings, String wanted, String unit, double... values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        var figure = new Figure(name, settings, wanted, unit, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
        try {
            write(figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(Locale.ROOT, "%s (%s): %.1f %s, from %.1f to %.1f; wanted: %s%n",
            name, settings, figure.median(), unit, figure.least(), figure.most(), wanted);
        return figure;
    }

    private static synchronized void write(Figure figure) throws IOException {
        Files.createDirectories(FOLDER);
        var json = FOLDER.resolve("report.json");
        var figures = new ArrayList<Figure>();
        if (Files.exists(json)) {
            var old = JSON.readTree(json.toFile()).get("figures");
            figures.addAll(List.of(JSON.treeToValue(old, Figure[].class)));
            figures.removeIf(other -> other.name().equals(figure.name()) && other.settings().equals(figure.settings()));
        }
        figures.add(figure);
        JSON.writeValue(json.toFile(), Map.of("machine", machine(), "figures", figures));
        Files.writeString(FOLDER.resolve("report.md"), table(figures));
    }

    private static Map<String, Object> machine() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static String table(List<Figure> figures) {
        var text = new StringBuilder("# Benchmarks\n\n").append(machine()).append("\n\n")
            .append("| What | Settings | Median | From | To | Unit | Runs | Wanted |\n| --- | --- | ---: | ---: | ---: | --- | ---: | --- |\n");
        figures.forEach(each -> text.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f | %s | %d | %s |%n",
            each.name(), each.settings(), each.median(), each.least(), each.most(), each.unit(), each.runs(), each.wanted())));
        return text.toString();
    }

    private Report() {
    }
}
