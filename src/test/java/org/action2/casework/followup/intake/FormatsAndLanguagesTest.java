package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format in every language of the United Nations: a recommendation comes in as what it is, whatever it is written in. */
class FormatsAndLanguagesTest {

    private static final List<Column> COLUMNS = List.of(Column.TEXT, Column.COUNTRIES, Column.BODY, Column.SYMBOL, Column.TYPE, Column.PUBLICATION_DATE);
    private static final Countries COUNTRIES = new Countries();

    @TempDir
    private Path folder;

    /** How a language writes a recommendation: headers and values in the order of {@link #COLUMNS}. */
    private enum Written {

        ENGLISH(List.of("Text", "Countries Concerned", "Recommending Body", "Document Symbol", "Type", "Document Publication Date"),
            List.of("Detention (art. 11)21. The Committee recommends that cells be lit.", "- Kenya", "- Committee against Torture", "CAT/C/KEN/CO/3", "- Recommendations", "4 November 2024")),
        FRENCH(List.of("Texte", "Pays concernés", "Organe", "Cote du document", "Type", "Date de publication"),
            List.of("Détention (art. 11)21. Le Comité recommande d’éclairer les cellules.", "- Kenya", "- Comité contre la torture", "CAT/C/KEN/CO/3", "- Recommandations", "4 novembre 2024")),
        SPANISH(List.of("Texto", "Países", "Órgano", "Signatura", "Tipo", "Fecha de publicación"),
            List.of("Detención (art. 11)21. El Comité recomienda iluminar las celdas.", "- Kenia", "- Comité contra la Tortura", "CAT/C/KEN/CO/3", "- Recomendaciones", "4 de noviembre de 2024")),
        ARABIC(List.of("النص", "البلدان المعنية", "الهيئة", "رمز الوثيقة", "النوع", "تاريخ النشر"),
            List.of("٢١- توصي اللجنة بإضاءة الزنزانات.", "- كينيا", "- لجنة مناهضة التعذيب", "CAT/C/KEN/CO/3", "- توصيات", "٤ تشرين الثاني/نوفمبر ٢٠٢٤")),
        RUSSIAN(List.of("Текст", "Страны", "Орган", "Условное обозначение", "Тип", "Дата публикации"),
            List.of("Содержание под стражей (статья 11)21. Комитет рекомендует освещать камеры.", "- Кения", "- Комитет против пыток", "CAT/C/KEN/CO/3", "- Рекомендации", "4 ноября 2024 г.")),
        CHINESE(List.of("文本", "国家", "机构", "文号", "类型", "发布日期"),
            List.of("拘留（第11条）21.委员会建议缔约国为牢房提供照明。", "- 肯尼亚", "- 禁止酷刑委员会", "CAT/C/KEN/CO/3", "- 建议", "2024年11月4日"));

        private final List<String> headers;
        private final List<String> values;

        Written(List<String> headers, List<String> values) {
            this.headers = headers;
            this.values = values;
        }

        String json() throws IOException {
            return new ObjectMapper().writeValueAsString(IntStream.range(0, COLUMNS.size()).boxed()
                .collect(Collectors.toMap(i -> COLUMNS.get(i).field(), values::get)));
        }

        String csv(String separator) {
            return Stream.of(headers, values).map(cells -> cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
        }
    }

    private enum Form {

        JSON_LIST(ExportFormat.JSON, (written, file) -> Files.writeString(file, "[" + written.json() + "]")),
        JSON_OF_THE_INTERFACE(ExportFormat.JSON, (written, file) -> Files.writeString(file, "{\"total\": 1, \"data\": [" + written.json() + "]}")),
        JSON_LINES(ExportFormat.JSON, (written, file) -> Files.writeString(file, written.json() + "\n")),
        JSON_UTF_16(ExportFormat.JSON, (written, file) -> Files.write(file, ("\uFEFF[" + written.json() + "]").getBytes(StandardCharsets.UTF_16LE))),
        CSV_COMMAS(ExportFormat.CSV, (written, file) -> Files.writeString(file, written.csv(","))),
        CSV_SEMICOLONS(ExportFormat.CSV, (written, file) -> Files.writeString(file, "\uFEFF" + written.csv(";"))),
        CSV_TABS_UTF_16(ExportFormat.CSV, (written, file) -> Files.write(file, ("\uFEFF" + written.csv("\t")).getBytes(Charset.forName("UTF-16LE")))),
        WORKBOOK(ExportFormat.XLSX, (written, file) -> sheet(new Book(), written).write(file)),
        STRICT_WORKBOOK(ExportFormat.XLSX, (written, file) -> sheet(new Book().strict(), written).write(file)),
        OLD_WORKBOOK(ExportFormat.XLS, Form::writeOld);

        private final ExportFormat format;
        private final Writer writer;

        Form(ExportFormat format, Writer writer) {
            this.format = format;
            this.writer = writer;
        }

        private static Book sheet(Book book, Written written) {
            return book.sheet("1", Book.row(1, "UHRI"), Book.row(3, written.headers.toArray(String[]::new)), Book.row(4, written.values.toArray(String[]::new)));
        }

        private static void writeOld(Written written, Path file) throws IOException {
            try (var workbook = new HSSFWorkbook(); var out = Files.newOutputStream(file)) {
                var sheet = workbook.createSheet("1");
                for (var cells : List.of(written.headers, written.values)) {
                    var row = sheet.createRow(sheet.getLastRowNum() + 1);
                    IntStream.range(0, cells.size()).forEach(i -> row.createCell(i).setCellValue(cells.get(i)));
                }
                workbook.write(out);
            }
        }
    }

    private interface Writer {
        void write(Written written, Path file) throws IOException;
    }

    static Stream<Arguments> all() {
        return Stream.of(Form.values()).flatMap(form -> Stream.of(Written.values()).map(written -> Arguments.of(form, written)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("all")
    void recommendationComesInAsWhatItIs(Form form, Written written) throws IOException {
        var file = folder.resolve("export");
        form.writer.write(written, file);

        var format = ExportFormat.of(file, "export");
        var interpreter = new RowInterpreter(format, COUNTRIES, Set.of("KEN"));
        var rows = new ArrayList<IntakeRow>();
        format.reader().read(file, null, raw -> rows.add(interpreter.interpret(raw)));

        assertThat(format).isEqualTo(form.format);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.reason()).isNull();
            assertThat(Map.of("status", row.status(), "country", row.country(), "body", row.body().code(), "paragraph", row.citation().paragraph(), "date", row.publicationDate()))
                .isEqualTo(Map.of("status", RowStatus.NEW, "country", "KEN", "body", "CAT", "paragraph", "21", "date", LocalDate.of(2024, 11, 4)));
            assertThat(row.text()).isEqualTo(written.values.get(0));
        });
    }
}
