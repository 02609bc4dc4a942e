package org.action2.casework.engine;

import org.action2.casework.input.BoundedJson;
import org.camunda.spin.impl.json.jackson.format.JacksonJsonDataFormat;
import org.camunda.spin.spi.DataFormatConfigurator;

/** Bounds what values of the type Json are read as, whatever way they came in. */
public class BoundedSpin implements DataFormatConfigurator<JacksonJsonDataFormat> {

    @Override
    public Class<JacksonJsonDataFormat> getDataFormatClass() {
        return JacksonJsonDataFormat.class;
    }

    @Override
    public void configure(JacksonJsonDataFormat format) {
        BoundedJson.bound(format.getObjectMapper());
    }
}
