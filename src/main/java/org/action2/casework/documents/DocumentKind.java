package org.action2.casework.documents;

import java.util.List;

/**
 * A row of the decision {@code document-kinds}: what a document of a case is.
 *
 * @param label what people call it, in English
 * @param seenBy groups whose people see it in a case that they see; {@code agencies} for those of all agencies, {@code everybody} for all
 * @param addedBy the same of those who add it
 * @param requiredAt the forms that are not sent without one
 * @param removedBy groups whose people take out what others have added
 */
record DocumentKind(String id, String label, List<String> seenBy, List<String> addedBy, List<String> requiredAt, List<String> removedBy) {

    static final String EVERYBODY = "everybody";
    static final String AGENCIES = "agencies";
}
