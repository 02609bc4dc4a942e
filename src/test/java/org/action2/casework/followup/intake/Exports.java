package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks as the tests need them, cell by cell. */
final class Exports {

    static final List<String> HEADER = List.of("Text", "Countries Concerned", "Reccomending Body", "Document Symbol", "Themes",
        "Affected Persons", "Sdgs", "Document Publication Date", "Type", "OHCHR Annotation Id");

    private final List<String> rows = new ArrayList<>();
    private boolean hasMacros;

    static Exports withHeader(List<String> header) {
        var export = new Exports();
        export.add(header.stream().map(Exports::text).toList());
        return export;
    }

    static Exports export() {
        return withHeader(HEADER);
    }

    /** A recommendation of CAT to Kenya. */
    Exports recommendation(int paragraph, String text) {
        return row(paragraph + ". " + text, "- Kenya", "- CAT", "CAT/C/KEN/CO/3", "- Right to health\n-  Detention ", "- Women", "- 5 - GENDER EQUALITY",
            "2022-05-30", "- Recommendations", "%08d-0000-4000-8000-000000000000".formatted(paragraph));
    }

    Exports row(String... values) {
        add(List.of(values).stream().map(Exports::text).toList());
        return this;
    }

    Exports cells(String... xml) {
        add(List.of(xml));
        return this;
    }

    Exports macros() {
        hasMacros = true;
        return this;
    }

    static String text(String value) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    static String formula(String formula) {
        return "<c><f>" + formula + "</f><v>1</v></c>";
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            put(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Export" sheetId="1" r:id="r1"/></sheets></workbook>""");
            put(zip, "xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
            if (hasMacros) {
                put(zip, "xl/vbaProject.bin", "Sub AutoOpen()");
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (var row : rows) {
                write(zip, row);
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
        return file;
    }

    /** A workbook whose only sheet unpacks to half a gigabyte of blanks in a cell. */
    static Path bomb(Path file) throws IOException {
        export().cells("<c t=\"inlineStr\"><is><t>" + " ".repeat(1000) + "</t></is></c>").write(file);
        var small = Files.readAllBytes(file);
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small));
             var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().contains("sheet1")) {
                    var blanks = " ".repeat(1 << 20);
                    var middle = content.indexOf("<t>") + 3;
                    write(zip, content.substring(0, middle));
                    for (var i = 0; i < 512; i++) {
                        write(zip, blanks);
                    }
                    write(zip, content.substring(middle));
                } else {
                    write(zip, content);
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private void add(List<String> cells) {
        rows.add("<row r=\"" + (rows.size() + 1) + "\">" + String.join("", cells) + "</row>");
    }

    private static String relationships(String type, String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String content) throws IOException {
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
