package org.action2.casework.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for plain text: no page, no script, however far down it begins. */
final class TextInspection {

    private static final Pattern PAGE = Pattern.compile("<script|<html|<iframe|<\\?php|<!doctype");
    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_MARK = 16;

    private TextInspection() {
    }

    static void check(Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var before = "";
            for (var block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
                var text = before + new String(block, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
                if (PAGE.matcher(text).find()) {
                    throw FileRefusedException.content("documents.has-scripts", name);
                }
                before = text.substring(Math.max(0, text.length() - LONGEST_MARK));
            }
        }
    }
}
