package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedFilesTest {

    private static final Instant NOW = Instant.parse("2027-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void filesOfExportsThatAreADayOldAreDeletedAndNoOthers() throws IOException {
        file("casework-export1.tmp", NOW.minusSeconds(90_000));
        file("casework-texts2.tmp", NOW.minusSeconds(90_000));
        var inUse = file("casework-export3.tmp", NOW.minusSeconds(60));
        var others = file("export.tmp", NOW.minusSeconds(90_000));

        new AbandonedFiles(folder, Clock.fixed(NOW, ZoneOffset.UTC)).delete();

        assertThat(folder).isDirectoryNotContaining("glob:**{export1,texts2}*");
        assertThat(inUse).exists();
        assertThat(others).exists();
    }

    private Path file(String name, Instant lastTouched) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(lastTouched));
    }
}
