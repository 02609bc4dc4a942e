package org.action2.casework.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RootWarningTest {

    @Test
    void warnsWhoLetsRootRunIt(CapturedOutput output) {
        new RootWarning("casework").run(null);
        assertThat(output).doesNotContain("Runs as root");

        new RootWarning("root").run(null);
        assertThat(output).containsOnlyOnce("Runs as root");
    }
}
