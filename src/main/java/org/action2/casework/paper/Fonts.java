package org.action2.casework.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * The letters that papers are set in, of the Noto fonts: Latin, Greek, Cyrillic, Devanagari, Arabic, Hebrew, Ethiopic, Georgian, Armenian, Thai, Lao,
 * Chinese and Korean. Scripts whose letters must be joined by rules that the setting of PDF does not know, such as Khmer, are better missing and said to be than wrong.
 */
@Component
class Fonts {

    /** The families in the order in which a letter is looked for. */
    static final String FAMILIES = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Ethiopic', 'Noto Sans Georgian', 'Noto Sans Armenian', 'Noto Sans Thai', 'Noto Sans Lao',"
        + " 'Noto Sans SC', 'Noto Sans KR'";

    private static final String FIRST = "Noto Sans";
    private static final int REGULAR = 400;
    /** Of a TrueType file: where it says how many tables it has, where their directory begins, how long an entry is, and its table of rules. */
    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final String RULES = "GSUB";
    private static final int REPLACEMENT = 0xFFFD;
    private static final List<Font> ALL = List.of(new Font("NotoSans_400Regular", "Noto Sans", 400), new Font("NotoSans_700Bold", "Noto Sans", 700),
        new Font("NotoSansArabic_400Regular", "Noto Sans Arabic", 400), new Font("NotoSansArabic_700Bold", "Noto Sans Arabic", 700),
        new Font("NotoSansHebrew_400Regular", "Noto Sans Hebrew", 400), new Font("NotoSansEthiopic_400Regular", "Noto Sans Ethiopic", 400),
        new Font("NotoSansGeorgian_400Regular", "Noto Sans Georgian", 400), new Font("NotoSansArmenian_400Regular", "Noto Sans Armenian", 400),
        new Font("NotoSansThai_400Regular", "Noto Sans Thai", 400), new Font("NotoSansLao_400Regular", "Noto Sans Lao", 400),
        new Font("NotoSansSC_400Regular", "Noto Sans SC", 400), new Font("NotoSansKR_400Regular", "Noto Sans KR", 400));

    /** What the fonts of a text's letters have, read when a letter asks for it first: the Chinese font alone has 10 MB. */
    private final Map<Font, CmapLookup> read = new ConcurrentHashMap<>();

    private record Font(String file, String family, int weight) {

        InputStream open() {
            return Objects.requireNonNull(Fonts.class.getResourceAsStream("/paper/fonts/" + file + ".ttf"), file);
        }

        /** The font with its table of rules under another name, by which nobody looks for it. */
        InputStream openWithoutRules() {
            try (var in = open()) {
                var font = in.readAllBytes();
                var tables = ByteBuffer.wrap(font).getShort(TABLES) & 0xFFFF;
                for (var entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
                    if (new String(font, entry, RULES.length(), StandardCharsets.US_ASCII).equals(RULES)) {
                        font[entry] = 'x';
                    }
                }
                return new ByteArrayInputStream(font);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " can't be read.", e);
            }
        }

        CmapLookup letters() {
            try (var in = open(); var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " can't be read.", e);
            }
        }
    }

    /**
     * Adds the fonts that a text needs, and no others, as each is read anew. Of the rules for the joining of letters in Noto Sans
     * only Devanagari has use; other text is set six times faster without, to the same effect.
     */
    void addTo(PdfRendererBuilder builder, String text) {
        var families = text.codePoints().distinct().mapToObj(this::fontOf).flatMap(Optional::stream).map(Font::family).collect(Collectors.toSet());
        var isJoined = text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.DEVANAGARI);
        ALL.stream().filter(font -> font.family().equals(FIRST) || families.contains(font.family()))
            .forEach(font -> builder.useFont(isJoined || !font.family().equals(FIRST) ? font::open : font::openWithoutRules, font.family(), font.weight(),
                FontStyle.NORMAL, true));
    }

    /** The text with a sign in place of each letter that no font has, such as an emoji: such a letter would be there and not be seen. */
    String printable(String text) {
        return text.codePoints().map(letter -> isPrintable(letter) ? letter : REPLACEMENT).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** The letters of a text that no font has, each once, in their order. */
    List<String> unprintable(String text) {
        return text.codePoints().filter(letter -> !isPrintable(letter) && !Character.isISOControl(letter)).distinct().mapToObj(Character::toString).toList();
    }

    private boolean isPrintable(int letter) {
        return Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT || fontOf(letter).isPresent();
    }

    private Optional<Font> fontOf(int letter) {
        return ALL.stream().filter(font -> font.weight() == REGULAR && read.computeIfAbsent(font, Font::letters).getGlyphId(letter) != 0).findFirst();
    }
}
