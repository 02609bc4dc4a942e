package org.action2.casework.forms;

import java.util.regex.Pattern;

/**
 * Which saving of a draft a window has seen last; its own is taken only if none came since.
 *
 * @param version of the saving it has seen; null if it says nothing of one
 * @param none whether it has seen that there is no draft
 */
record ExpectedVersion(Long version, boolean none) {

    /** Whatever is stored may be written over. */
    static final ExpectedVersion ANY = new ExpectedVersion(null, false);

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /**
     * As headers say it; without them whatever is stored may be written over.
     *
     * @throws DraftRefusedException if they say anything else
     */
    static ExpectedVersion of(String ifMatch, String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch == null) {
            return ANY;
        }
        if (ifMatch == null && ifNoneMatch.strip().equals("*")) {
            return new ExpectedVersion(null, true);
        }
        var version = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (ifNoneMatch != null || !version.matches()) {
            throw new DraftRefusedException(DraftRefusal.ODD_VERSION);
        }
        return new ExpectedVersion(Long.valueOf(version.group(1)), false);
    }
}
