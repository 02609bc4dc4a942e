package org.action2.casework.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A recommendation as an export says it, on its way into the register.
 *
 * @param upr what only the Universal Periodic Review says; its parts are null elsewhere
 */
public record NewRecommendation(Document document, Wording wording, Tags tags, Origin origin, Upr upr) {

    /**
     * The document that it stands in.
     *
     * @param country ISO 3166 alpha-3
     * @param mechanism {@code treaty-body}, {@code special-procedure} or {@code upr}
     * @param session of the body, where the export says so; else null
     * @param publicationDate null where unknown
     */
    public record Document(String symbol, String country, String mechanism, String body, String session, LocalDate publicationDate) {
    }

    /** The same, with the symbol as the register writes it. */
    NewRecommendation ofDocument(String symbol) {
        return symbol.equals(document.symbol()) ? this : new NewRecommendation(new Document(symbol, document.country(), document.mechanism(), document.body(),
            document.session(), document.publicationDate()), wording, tags, origin, upr);
    }

    /**
     * What it says.
     *
     * @param paragraph empty where the text names none
     * @param subParagraphs the letters of its sub-paragraphs, in order
     * @param original the text as it came; null where it is the text
     * @param key a digest by which the text is known again
     */
    public record Wording(String paragraph, List<String> subParagraphs, String heading, String text, String original, String key) {
    }

    /** What OHCHR filed it under. */
    public record Tags(List<String> themes, List<String> affectedPersons, List<String> sdgs) {
    }

    /**
     * Where it comes from.
     *
     * @param annotationId OHCHR's id, null where it gives none
     * @param intake the upload that brought it
     * @param reiterates the recommendation that its text says it repeats, as {@code symbol#paragraph}; else null
     * @param concern the concern that it answers; else null
     */
    public record Origin(UUID annotationId, UUID intake, String reiterates, String concernParagraph, String concern) {
    }

    /** @param position of the State under review: {@code supported} or {@code noted} */
    public record Upr(String position, String recommendingState) {

        /** Of recommendations that are not from the Universal Periodic Review. */
        public static final Upr NONE = new Upr(null, null);
    }
}
