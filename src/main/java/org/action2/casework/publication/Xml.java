package org.action2.casework.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; attributes are names and values by turns. */
final class Xml {

    private static final int BUFFER = 16_384;

    private final OutputStream out;
    private final XMLStreamWriter writer;

    /** @param unbuffered is handed a buffer at a time: the writer of the JDK hands on single bytes */
    Xml(OutputStream unbuffered) throws IOException {
        out = new BufferedOutputStream(unbuffered, BUFFER);
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void begin(String element, String... attributes) throws XMLStreamException {
        writer.writeStartElement(element);
        attributes(attributes);
    }

    void end() throws XMLStreamException {
        writer.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(element);
        attributes(attributes);
    }

    void text(String element, String text, String... attributes) throws XMLStreamException {
        begin(element, attributes);
        writer.writeCharacters(text);
        end();
    }

    /** Text for people, as IATI holds it. */
    void narrative(String text) throws XMLStreamException {
        text("narrative", text);
    }

    /** The same in the program's own words or names, which are English; what people wrote is in a language that the program does not know. */
    void english(String text) throws XMLStreamException {
        text("narrative", text, "xml:lang", "en");
    }

    /** Hands on what is written, the last start tag included. */
    void flush() throws XMLStreamException, IOException {
        writer.writeCharacters("\n");
        writer.flush();
        out.flush();
    }

    void close() throws XMLStreamException, IOException {
        writer.writeEndDocument();
        writer.close();
        out.flush();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
