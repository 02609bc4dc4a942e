package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of an export that an intake reads, by their name in the workbook and in the data dump. */
enum Column {

    TEXT("Text", "Text", true),
    COUNTRIES("Countries Concerned", "Countries", true),
    BODY("Recommending Body", "Body", true),
    SYMBOL("Document Symbol", "Symbol", true),
    THEMES("Themes", "Themes", false),
    AFFECTED_PERSONS("Affected Persons", "AffectedPersons", false),
    SDGS("Sdgs", "Sdgs", false),
    PUBLICATION_DATE("Document Publication Date", "PublicationDate", false),
    UPR_POSITION("UPR Position", "UprPositions", false),
    TYPE("Type", "AnnotationType", false),
    ANNOTATION_ID("OHCHR Annotation Id", "AnnotationId", false);

    private final String header;
    private final String field;
    private final boolean needed;

    Column(String header, String field, boolean needed) {
        this.header = header;
        this.field = field;
        this.needed = needed;
    }

    /** The name in the workbook's header row, spelt right. */
    String header() {
        return header;
    }

    /** The name of the field in the data dump. */
    String field() {
        return field;
    }

    /** Whether a file without this column is no export at all. */
    boolean isNeeded() {
        return needed;
    }

    /** The column of that name, whatever its case and blanks and with the site's own "Reccomending". */
    static Optional<Column> named(String name) {
        var wanted = plain(name);
        return Arrays.stream(values()).filter(c -> plain(c.header).equals(wanted) || plain(c.field).equals(wanted)).findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]", "").replace("reccomend", "recommend").replace("reccommend", "recommend");
    }
}
