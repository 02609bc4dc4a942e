package org.action2.casework.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds files against what version 2.03 of IATI asks. The standard's own schema is not part of this repository: where the folder
 * named by {@code iati.schemas}, or else {@code src/test/resources/iati}, has {@code iati-activities-schema.xsd} with
 * {@code iati-common.xsd} and {@code xml.xsd} of its release 2.03, files are held against that as well.
 */
final class IatiSchema {

    private static final String OFFICIAL = "iati-activities-schema.xsd";

    private IatiSchema() {
    }

    /** What is wrong with a file; nothing if it is valid. */
    static List<String> faults(byte[] file) throws IOException, SAXException {
        var faults = new ArrayList<>(faults(file, IatiSchema.class.getResource("/iati/used-of-2.03.xsd")));
        var official = official();
        if (official.isPresent()) {
            faults.addAll(faults(file, official.get()));
        }
        return faults;
    }

    /** The standard's own schema, if it is there. */
    static Optional<URL> official() throws IOException {
        var file = Path.of(System.getProperty("iati.schemas", "src/test/resources/iati"), OFFICIAL);
        return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
    }

    private static List<String> faults(byte[] file, URL schema) throws IOException, SAXException {
        var faults = new ArrayList<String>();
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema).newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        return faults;
    }
}
