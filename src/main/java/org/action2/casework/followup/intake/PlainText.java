package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads the HTML of an export as plain text: line breaks for breaks and blocks, characters for entities, no tags. */
final class PlainText {

    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h[1-6])\\b[^<>]{0,1000}>");
    private static final Pattern TAG = Pattern.compile(
        "(?i)</?(?:a|abbr|b|blockquote|body|div|em|font|h[1-6]|html|i|img|li|ol|p|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)"
            + "(?:\\s[^<>]{0,1000})?/?>|<!--[^>]{0,1000}-->");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\p{Cf}]+");

    private PlainText() {
    }

    static String of(String html) {
        var text = html;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        }
        if (text.indexOf('&') >= 0) {
            text = HtmlUtils.htmlUnescape(text);
        }
        return text.replace('\u00A0', ' ').strip();
    }

    /** A fingerprint that is the same for texts that differ in blanks, invisible signs and the way accents are written. */
    static String key(String text) {
        var plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
