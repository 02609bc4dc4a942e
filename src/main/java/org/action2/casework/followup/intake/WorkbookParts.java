package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a workbook that an intake reads. They are found by the types of their relationships, of which the
 * transitional and the strict form of Open XML (ISO/IEC 29500-1 and -4) have each their own.
 */
final class WorkbookParts {

    private static final List<String> RELATIONSHIPS = List.of("http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/");

    private final OPCPackage file;
    private final PackagePart workbook;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean hasDatesFrom1904;

    /** A sheet with cells. */
    record Sheet(String name, boolean isHidden, PackagePart part) {
    }

    WorkbookParts(OPCPackage file) throws IOException, InvalidFormatException, SAXException {
        this.file = file;
        this.workbook = related(file, "officeDocument");
        if (workbook == null) {
            throw new InvalidFormatException("No part is the workbook.");
        }
        parse(workbook, new WorkbookHandler());
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1 January 1904, as early programs for the Macintosh did. */
    boolean hasDatesFrom1904() {
        return hasDatesFrom1904;
    }

    /** The texts that cells share; null if there are none. */
    InputStream sharedTexts() throws IOException, InvalidFormatException {
        for (var relationships : RELATIONSHIPS) {
            var found = workbook.getRelationshipsByType(relationships + "sharedStrings").iterator();
            if (found.hasNext()) {
                return workbook.getRelatedPart(found.next()).getInputStream();
            }
        }
        return null;
    }

    boolean hasMacros() {
        try {
            return file.getParts().stream().anyMatch(part -> part.getPartName().getName().endsWith("vbaProject.bin"));
        } catch (InvalidFormatException e) {
            return false;
        }
    }

    private static PackagePart related(OPCPackage file, String kind) {
        return RELATIONSHIPS.stream().flatMap(relationships -> Stream.of(file.getRelationshipsByType(relationships + kind)))
            .filter(found -> !found.isEmpty()).map(found -> file.getPart(found.getRelationship(0))).findFirst().orElse(null);
    }

    static void parse(PackagePart part, ContentHandler handler) throws IOException, SAXException {
        try (var xml = part.getInputStream()) {
            parse(xml, handler);
        }
    }

    static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("No XML parser is set up.", e);
        }
    }

    private final class WorkbookHandler extends DefaultHandler {

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
            if (localName.equals("workbookPr")) {
                hasDatesFrom1904 = SheetHandler.isTrue(attributes.getValue("date1904"));
            } else if (localName.equals("sheet")) {
                add(attributes);
            }
        }

        private void add(Attributes attributes) throws SAXException {
            var relationship = workbook.getRelationship(relationshipId(attributes));
            if (relationship == null || !isWorksheet(relationship)) {
                return; // a chart, a macro sheet, or nothing
            }
            var name = attributes.getValue("name");
            var state = attributes.getValue("state");
            try {
                sheets.add(new Sheet(name == null ? "" : name, state != null && !state.equals("visible"), workbook.getRelatedPart(relationship)));
            } catch (InvalidFormatException e) {
                throw new SAXException(e);
            }
        }

        private static boolean isWorksheet(PackageRelationship relationship) {
            return RELATIONSHIPS.stream().anyMatch(relationships -> relationship.getRelationshipType().equals(relationships + "worksheet"));
        }

        /** The attribute id of the relationships' own namespace, which differs between the two forms. */
        private static String relationshipId(Attributes attributes) {
            for (var i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith("/relationships")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }
}
