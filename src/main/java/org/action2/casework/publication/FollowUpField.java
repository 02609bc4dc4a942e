package org.action2.casework.publication;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be published of a follow-up. */
enum FollowUpField implements PublicField<PublicFollowUp> {

    REFERENCE(Kind.KEY, PublicFollowUp::reference, "The follow-up's reference, which never changes"),
    COUNTRY(Kind.COUNTRY, PublicFollowUp::country, "The country"),
    STAGE(Kind.CODE, PublicFollowUp::stage, "Where it stands"),
    OPENED_ON(Kind.DATE, PublicFollowUp::openedOn, "The day (UTC) on which it began"),
    ENDED_ON(Kind.DATE, PublicFollowUp::endedOn, "The day (UTC) on which it ended"),
    RECOMMENDATIONS(Kind.KEYS, PublicFollowUp::recommendations, "The keys of the recommendations that are followed up");

    private final Kind kind;
    private final Function<PublicFollowUp, @Nullable Object> value;
    private final String description;

    FollowUpField(Kind kind, Function<PublicFollowUp, @Nullable Object> value, String description) {
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
    public @Nullable Object of(PublicFollowUp followUp) {
        return value.apply(followUp);
    }
}
