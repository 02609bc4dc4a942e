package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is published under an identifier that IATI would not take. */
class PublicationSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ACTION2", "XM-DAC-41 114", "XM-DAC-", "XM-DAC-1/2"})
    void publishingNeedsTheReportingOrganisation(String ref) {
        assertThatThrownBy(() -> settings(true, ref, Duration.ofMinutes(15))).hasMessageContaining("CASEWORK_PUBLICATION_REPORTING_ORG_REF");
        assertThat(settings(false, ref, Duration.ofMinutes(15)).enabled()).isFalse();
    }

    @Test
    void nothingIsComputedWithoutAPause() {
        assertThat(settings(true, "XM-DAC-41114", Duration.ofMinutes(15)).reportingOrgRef()).isEqualTo("XM-DAC-41114");
        assertThatThrownBy(() -> settings(true, "XM-DAC-41114", Duration.ZERO)).hasMessageContaining("recompute-every");
    }

    private static PublicationSettings settings(boolean enabled, String ref, Duration every) {
        return new PublicationSettings(enabled, every, 40, "Action 2", "", ref, "40");
    }
}
