package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowEstimateTest {

    @TempDir
    private Path folder;

    @Test
    void rowsOfADumpAreJudgedByItsBeginning() throws IOException {
        assertThat(RowEstimate.of(ExportFormat.JSON, Dump.write(folder.resolve("dump.json"), 5_000, "Kenya")).orElseThrow()).isBetween(4_750, 5_250);
    }

    @Test
    void rowsOfAWorkbookAreJudgedByTheBeginningOfItsSheet() throws IOException {
        var export = Exports.export();
        for (var i = 1; i <= 5_000; i++) {
            export.recommendation(i, "Investigate all allegations of ill-treatment of persons who are deprived of their liberty.");
        }

        assertThat(RowEstimate.of(ExportFormat.XLSX, export.write(folder.resolve("export.xlsx"))).orElseThrow()).isBetween(4_750, 5_250);
    }

    @Test
    void nothingIsExpectedOfAFileThatDoesNotTell() throws IOException {
        assertThat(RowEstimate.of(ExportFormat.JSON, Files.writeString(folder.resolve("none.json"), " ".repeat(100)))).isEmpty();
    }
}
