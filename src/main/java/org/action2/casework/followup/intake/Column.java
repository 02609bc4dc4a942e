package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
    RECOMMENDING_STATES("UPR Recommending States", "UprRecommendingCountry", false, "Recommending State", "Recommending State/Entity"),
    UPR_POSITION("UPR Position", "UprPositions", false, "Response/Position"),
    SESSION("UPR Session", "UprSession", false, "Session"),
    TYPE("Type", "AnnotationType", false),
    ANNOTATION_ID("OHCHR Annotation Id", "AnnotationId", false);

    private final String header;
    private final String field;
    private final boolean needed;
    private final List<String> otherHeaders;

    Column(String header, String field, boolean needed, String... otherHeaders) {
        this.header = header;
        this.field = field;
        this.needed = needed;
        this.otherHeaders = List.of(otherHeaders);
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
        return Arrays.stream(values()).filter(column -> column.names().anyMatch(each -> plain(each).equals(wanted))).findFirst();
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(header, field), otherHeaders.stream());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]", "").replace("reccomend", "recommend").replace("reccommend", "recommend");
    }
}
