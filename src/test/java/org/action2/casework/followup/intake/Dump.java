package org.action2.casework.followup.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes data dumps of any size in the shape of the index's own: all bodies, documents of some eighty paragraphs, concerns among them. */
final class Dump {

    private static final String[] BODIES = {"CAT", "CCPR", "CEDAW", "CERD", "CESCR", "CMW", "CRC", "CRPD", "CED", "UPR"};
    private static final String[] THEMES = {"Right to health", "Right to education", "Violence against women", "Conditions of detention",
        "Racial discrimination", "Freedom of opinion and expression & access to information"};
    private static final String[] PERSONS = {"Women & girls", "Children", "Persons with disabilities", "Refugees & asylum-seekers"};
    static final int PARAGRAPHS = 80; // of a document
    private static final String FILLER = " and, in the light of its earlier recommendations, ensure that sufficient human, technical and financial resources"
        + " are allocated to the authorities in charge, that the persons concerned take part in it, and that its effect is assessed regularly";

    private Dump() {
    }

    /** @param countries names, taken in turn, a document each */
    static Path write(Path file, int records, String... countries) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("[\n");
            for (var i = 0; i < records; i++) {
                write(out, i, countries[i / PARAGRAPHS % countries.length]);
                out.write(i + 1 < records ? ",\n" : "\n]");
            }
        }
        return file;
    }

    private static void write(Writer out, int i, String country) throws IOException {
        var document = i / PARAGRAPHS;
        var paragraph = i % PARAGRAPHS + 5;
        var body = BODIES[document % BODIES.length];
        out.write("""
            {"AffectedPersons": ["%s"], "AnnotationId": "%s", "AnnotationType": "- %s", "Body": "- %s", "Countries": ["%s"],
            "DocumentId": "%s", "PublicationDate": "%d-%02d-11T00:00:00", "PublicationDateOnUhri": "2024-01-01T07:21:15.564",
            "Regions": ["Region"], "Sdgs": ["16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"], "Symbol": "%s/C/X%d/CO/%d",
            "Text": "Heading of the part %d<br/>%d. The Committee recommends that the State party adopt measure %d%s.",
            "Themes": ["%s", "%s"], "UprCycle": null, "UprPositions": [], "UprRecommendingCountry": [], "UprRecommendingRegions": [], "UprSession": []}"""
            .formatted(PERSONS[i % PERSONS.length], new UUID(i, 0x8000_0000_0000_0000L | document), i % 3 == 1 ? "Concerns/Observations" : "Recommendations", body, country,
                new UUID(document, 4), 2006 + document % 19, document % 12 + 1, body, document, document % 7, paragraph / 6, paragraph, i, FILLER.repeat(2 + i % 3),
                THEMES[i % THEMES.length], THEMES[(i + 1) % THEMES.length]));
    }
}
