package org.action2.casework.followup.intake;

import org.springframework.web.util.HtmlUtils;

/** Reads the HTML of an export as plain text: line breaks for breaks and blocks, characters for entities, no tags, no trace of Word. */
final class PlainText {

    private static final int DEPTH = 3; // how often an export may have escaped its text

    private PlainText() {
    }

    static String of(String html) {
        var text = html;
        for (var depth = 0; depth < DEPTH; depth++) {
            text = Markup.removed(text);
            if (text.indexOf('&') < 0) {
                break;
            }
            text = HtmlUtils.htmlUnescape(text);
        }
        return WordTraces.removed(Markup.removed(text)).replace('\u00A0', ' ').strip();
    }

    /** A fingerprint that is the same for texts that differ in nothing that a reader sees. */
    static String key(String text) {
        return TextKey.of(text);
    }
}
