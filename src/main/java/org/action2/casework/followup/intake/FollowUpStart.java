package org.action2.casework.followup.intake;

/** What a follow-up is started with: the key of its process and the names of the variables that it gets. */
final class FollowUpStart {

    static final String KEY = "recommendation-follow-up";

    static final String COUNTRY = "country";
    static final String MECHANISM = "mechanism";
    static final String BODY = "body";
    static final String SYMBOL = "symbol";
    static final String PARAGRAPH = "paragraph";
    static final String TEXT = "text";
    static final String THEMES = "themes";
    static final String AFFECTED_PERSONS = "affectedPersons";
    static final String SDGS = "sdgs";
    static final String PUBLICATION_DATE = "publicationDate";
    static final String ANNOTATION_ID = "annotationId";
    static final String REITERATES = "reiterates";

    private FollowUpStart() {
    }
}
