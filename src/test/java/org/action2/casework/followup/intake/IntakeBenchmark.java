package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Files;
import java.nio.file.Path;
import org.action2.casework.CaseworkTest;
import org.action2.casework.benchmark.Report;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.xml.sax.InputSource;

/**
 * How many rows of an export are read, checked, written and held against the register in a second, where all are new and
 * where all are known; beside it what Jackson and POI need to do no more than read the same file.
 */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-intake-benchmark")
class IntakeBenchmark {

    private static final int RECORDS = Integer.getInteger("records", 100_000);
    private static final int ROWS = Integer.getInteger("rows", 50_000);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final String[] COUNTRIES = {"Kenya", "Nepal", "Iraq", "Peru", "Slovenia", "Australia"};

    @Autowired
    private IntakeDriver intakes;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void recordsOfADumpAreTakenIn() throws Exception {
        measure("JSON", "Jackson", Dump.write(folder.resolve("dump.json"), RECORDS, COUNTRIES), RECORDS, "at least 20,000 a second", IntakeBenchmark::parse);
    }

    @Test
    void rowsOfAWorkbookAreTakenIn() throws Exception {
        measure("workbook", "POI", DumpWorkbook.write(folder.resolve("dump.xlsx"), ROWS, COUNTRIES), ROWS, "at least 10,000 a second", IntakeBenchmark::parseWorkbook);
    }

    /** Does no more than read a file. */
    private interface Peer {
        void read(Path file) throws Exception;
    }

    private void measure(String format, String library, Path file, int rows, String wanted, Peer peer) throws Exception {
        var settings = "%s, %,d rows, %d MB, heap %d MB".formatted(format, rows, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
        var plain = new double[RUNS];
        var added = new Times(rows);
        var known = new Times(rows);
        for (var run = 0; run < RUNS; run++) {
            var begin = System.nanoTime();
            peer.read(file);
            plain[run] = rows / seconds(begin);
            empty();
            var receipt = take(file, added, run);
            assertThat(receipt.added() + receipt.observations()).isEqualTo(rows);
            register(receipt);
            assertThat(take(file, known, run).unchanged()).isEqualTo(receipt.added());
        }
        empty();
        Report.add("Plain reading by " + library, settings, "the peer", "rows/s", plain);
        added.report("all new", settings, wanted);
        known.report("all known", settings, wanted);
    }

    /** How fast the parts of an intake were. */
    private static final class Times {

        private final int rows;
        private final double[] upload = new double[RUNS];
        private final double[] reading = new double[RUNS];
        private final double[] comparing = new double[RUNS];
        private final double[] all = new double[RUNS];

        Times(int rows) {
            this.rows = rows;
        }

        void report(String what, String settings, String wanted) {
            Report.add("Intake, " + what + ": until the upload is answered", settings, "-", "s", upload);
            if (reading[0] == 0) {
                Report.add("Intake, " + what + ": from file to task, within the request", settings, wanted, "rows/s", all);
                return;
            }
            Report.add("Intake, " + what + ": read, checked, written", settings, "-", "rows/s", reading);
            Report.add("Intake, " + what + ": compared and summarised", settings, "-", "rows/s", comparing);
            Report.add("Intake, " + what + ": from file to task", settings, wanted, "rows/s", all);
        }
    }

    private ReceiveExport.Receipt take(Path file, Times times, int run) {
        var begin = System.nanoTime();
        var received = intakes.upload(file);
        times.upload[run] = seconds(begin);
        if (received instanceof ReceiveExport.Receipt receipt) { // packed so well that it is read within the request
            times.all[run] = times.rows / seconds(begin);
            return receipt;
        }
        var readFrom = System.nanoTime();
        while (intakes.comparingJob(received) == null) {
            intakes.readOn(received);
        }
        times.reading[run] = times.rows / seconds(readFrom);
        var compareFrom = System.nanoTime();
        intakes.readOn(received);
        times.comparing[run] = times.rows / seconds(compareFrom);
        times.all[run] = times.rows / seconds(begin);
        return intakes.receipt(received);
    }

    private void empty() {
        jdbc.sql("delete from case_stage where reference in (select key from document)").update();
        intakes.reset();
    }

    /** What registration would write, in one stroke. */
    private void register(ReceiveExport.Receipt receipt) {
        jdbc.sql("""
            insert into document (key, symbol, country, mechanism, body, publication_date, stage, stage_since, registered_at)
            select distinct on (symbol) symbol, symbol, country, mechanism, body, publication_date, 'triage', now(), now() from intake_row where intake_id = :id
            """).param("id", receipt.intakeId()).update();
        jdbc.sql("""
            insert into recommendation (business_key, document, annotation_id, country, mechanism, body, symbol, paragraph, sub_paragraphs, heading, text,
                text_original, text_key, themes, affected_persons, sdgs, publication_date, upr_position, recommending_state, intake_id, stage, stage_since, registered_at,
                concern_paragraph, concern)
            select r.symbol || '#' || r.paragraph || '~' || r.row, r.symbol, r.annotation_id, r.country, r.mechanism, r.body, r.symbol, r.paragraph, r.sub_paragraphs, r.heading, r.text,
                r.text_original, r.text_key, r.themes, r.affected_persons, r.sdgs, r.publication_date, r.upr_position, r.recommending_state, r.intake_id, 'triage', now(), now(),
                c.paragraph, c.text
            from intake_row r left join intake_row c on c.intake_id = r.intake_id and c.row = r.concern_row where r.intake_id = :id and r.status = 'new'
            """).param("id", receipt.intakeId()).update();
        jdbc.sql("analyze recommendation").update();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void parse(Path file) throws Exception {
        var length = 0L;
        try (var parser = new JsonFactory().createParser(file.toFile())) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                length += token == JsonToken.VALUE_STRING ? parser.getText().length() : 0;
            }
        }
        assertThat(length).isPositive();
    }

    private static void parseWorkbook(Path file) throws Exception {
        var cells = new Cells();
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            var handler = new XSSFSheetXMLHandler(new StylesTable(), new ReadOnlySharedStringsTable(workbook), cells, false);
            try (var sheet = reader.getSheetsData().next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(sheet));
            }
        }
        assertThat(cells.length).isPositive();
    }

    /** Takes the text of each cell. */
    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {

        private long length;

        @Override
        public void startRow(int row) {
        }

        @Override
        public void endRow(int row) {
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            length += value == null ? 0 : value.length();
        }
    }
}
