package org.action2.casework.followup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks of several sheets as the tests need them, in either form of Open XML. */
final class Book {

    static final List<String> HEADER = List.of("Text", "Countries Concerned", "Reccomending Body", "Document Symbol", "Document Publication Date", "Themes");

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TRANSITIONAL_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean isStrict;
    private String properties = "<workbookPr/>";
    private String shared;

    private record Sheet(String name, String state, List<String> rows) {
    }

    Book strict() {
        isStrict = true;
        return this;
    }

    Book datesFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** @param items the si elements of the texts that cells share */
    Book shared(String... items) {
        shared = String.join("", items);
        return this;
    }

    Book sheet(String name, String... rows) {
        sheets.add(new Sheet(name, "visible", List.of(rows)));
        return this;
    }

    Book hidden(String name, String... rows) {
        sheets.add(new Sheet(name, "hidden", List.of(rows)));
        return this;
    }

    static String header(int row) {
        return row(row, HEADER.toArray(String[]::new));
    }

    static String recommendation(int row, int paragraph) {
        return row(row, paragraph + ". The Committee recommends care.", "- Kenya", "- CAT", "CAT/C/KEN/CO/3", "2022-05-30", "- Right to health");
    }

    static String row(int row, String... values) {
        var cells = new StringBuilder();
        for (var value : values) {
            cells.append(Exports.text(value));
        }
        return cells(row, "", cells.toString());
    }

    static String cells(int row, String attributes, String cells) {
        return "<row r=\"" + row + "\" " + attributes + ">" + cells + "</row>";
    }

    Path write(Path file) throws IOException {
        var main = isStrict ? STRICT : TRANSITIONAL;
        var relations = isStrict ? STRICT_RELATIONS : TRANSITIONAL_RELATIONS;
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            put(zip, "_rels/.rels", relationships(relation("r1", relations + "/officeDocument", "xl/workbook.xml")));
            var list = new StringBuilder();
            var parts = new StringBuilder();
            for (var i = 0; i < sheets.size(); i++) {
                var sheet = sheets.get(i);
                list.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>".formatted(sheet.name, i + 1, sheet.state, i));
                parts.append(relation("s" + i, relations + "/worksheet", "worksheets/sheet" + i + ".xml"));
                put(zip, "xl/worksheets/sheet" + i + ".xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + String.join("", sheet.rows) + "</sheetData></worksheet>");
            }
            if (shared != null) {
                parts.append(relation("t", relations + "/sharedStrings", "sharedStrings.xml"));
                put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
            }
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties + "<sheets>" + list + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relationships(parts.toString()));
        }
        return file;
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
