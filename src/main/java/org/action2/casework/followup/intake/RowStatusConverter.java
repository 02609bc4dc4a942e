package org.action2.casework.followup.intake;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the status of rows as it stands in answers. */
@Component
class RowStatusConverter implements Converter<String, RowStatus> {

    @Override
    public RowStatus convert(String key) {
        return key.isBlank() ? null : Arrays.stream(RowStatus.values()).filter(status -> status.key().equalsIgnoreCase(key)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No rows have the status " + key));
    }
}
