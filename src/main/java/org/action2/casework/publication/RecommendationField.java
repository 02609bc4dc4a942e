package org.action2.casework.publication;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be published of a recommendation: what the United Nations have published of it already. */
enum RecommendationField implements PublicField<PublicRecommendation> {

    KEY(Kind.KEY, PublicRecommendation::key, "The document's symbol and the paragraph"),
    COUNTRY(Kind.COUNTRY, PublicRecommendation::country, "The country that it is made to"),
    MECHANISM(Kind.CODE, PublicRecommendation::mechanism, "treaty-body, special-procedure or upr"),
    BODY(Kind.TEXT, PublicRecommendation::body, "Who made it"),
    SYMBOL(Kind.KEY, PublicRecommendation::symbol, "The symbol of the document"),
    PARAGRAPH(Kind.KEY, PublicRecommendation::paragraph, "The paragraph of the document"),
    TEXT(Kind.TEXT, PublicRecommendation::text, "Its text"),
    THEMES(Kind.TEXTS, PublicRecommendation::themes, "Its themes, as the Universal Human Rights Index names them"),
    AFFECTED_PERSONS(Kind.TEXTS, PublicRecommendation::affectedPersons, "Whom it concerns, as the Universal Human Rights Index names them"),
    SDGS(Kind.TEXTS, PublicRecommendation::sdgs, "The Sustainable Development Goals that it goes with"),
    PUBLICATION_DATE(Kind.DATE, PublicRecommendation::publishedOn, "The day on which the document was published"),
    UPR_POSITION(Kind.CODE, PublicRecommendation::uprPosition, "What the State answered in the Universal Periodic Review: supported or noted"),
    GRADE(Kind.TEXT, recommendation -> recommendation.grade() == null ? null : recommendation.grade().grade(),
        "The committee's grade of the implementation, once it is published"),
    GRADE_SYMBOL(Kind.KEY, recommendation -> recommendation.grade() == null ? null : recommendation.grade().symbol(),
        "The symbol of the document that gives the grade"),
    GRADED_ON(Kind.DATE, recommendation -> recommendation.grade() == null ? null : recommendation.grade().on(),
        "The day on which that document was published");

    private final Kind kind;
    private final Function<PublicRecommendation, @Nullable Object> value;
    private final String description;

    RecommendationField(Kind kind, Function<PublicRecommendation, @Nullable Object> value, String description) {
        this.kind = kind;
        this.value = value;
        this.description = description;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public @Nullable Object of(PublicRecommendation recommendation) {
        return value.apply(recommendation);
    }
}
