package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The earlier recommendation that a text takes up again: a document symbol with a paragraph, near a word that says so.
 * A symbol alone names no paragraph, and general comments and resolutions are no earlier recommendations.
 */
final class Reiteration {

    private static final int REACH = 400;
    private static final int MOST_SYMBOLS = 100;
    private static final int LONGEST_SYMBOL = 100;
    private static final Set<String> NO_RECOMMENDATIONS = Set.of("GC", "GEN", "RES", "DEC", "HRI", "Q", "RQ", "QPR", "GR");
    private static final List<String> AGAIN = stems("reiterat", "recall", "previous", "repeat", "earlier", "once again",
        "réitèr", "réitér", "rappel", "précédent", "antérieur", "renouvel", "réaffirm",
        "reiter", "recuerd", "recordando", "anterior", "previa", "previo", "repit", "reafirm",
        "вновь", "ранее", "предыдущ", "напомина", "повтор", "подтвержда", "прежн",
        "تكرر", "تكرار", "تذكر", "تذكير", "السابق", "من جديد", "مجددا", "تكرّر", "تعيد تأكيد",
        "重申", "回顾", "以前", "先前", "上次", "此前", "忆及", "之前", "再次", "前次", "上一次");
    private static final List<String> OBSERVATIONS = stems("observation", "recommendation", "recommandation", "observacion", "recomendacion", "замечани", "рекомендаци",
        "ملاحظات", "توصيات", "意见", "建议");
    private static final List<String> ARTICLES = stems("articl", "artícul", "art.", "стать", "ст.", "المادة", "المواد", "条");

    private Reiteration() {
    }

    /** The document and paragraph, as {@code symbol#paragraph}. */
    static Optional<String> in(String original) {
        if (original.indexOf('/') < 0 && original.indexOf('\uFF0F') < 0) {
            return Optional.empty();
        }
        var text = Reading.of(original).text();
        var slash = text.indexOf('/');
        for (var symbols = 0; slash >= 0 && symbols < MOST_SYMBOLS; symbols++) {
            var start = symbolStart(text, slash);
            var stop = symbolStop(text, slash);
            var end = symbolEnd(text, slash, stop);
            var cited = isRecommending(text, start, end) ? cited(text, start, end) : null;
            if (cited != null) {
                return Optional.of(text.substring(start, end).replace(" ", "") + "#" + cited.numbers());
            }
            slash = text.indexOf('/', stop);
        }
        return Optional.empty();
    }

    private static ParagraphList cited(String text, int start, int end) {
        var list = after(text, end);
        var cited = list != null ? list : before(text, start);
        return cited != null && saysAgain(text, Math.min(start, cited.start()), start) ? cited : null;
    }

    /** The place after a symbol that begins at this place, or this place if there is none. */
    static int afterSymbol(String text, int place) {
        var end = place;
        while (end < text.length() && end <= place + LONGEST_SYMBOL && isOfSymbol(text.charAt(end))) {
            end++;
        }
        end = withoutStop(text, place, end);
        return end > place && isRecommending(text, place, end) ? end : place;
    }

    private static int symbolStart(String text, int slash) {
        var start = slash;
        while (start > 0 && isOfSymbol(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int symbolStop(String text, int slash) {
        var stop = slash;
        while (stop < text.length() && isOfSymbol(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** Where the symbol ends: without a stop after it, but with the number of an "Add. 194". */
    private static int symbolEnd(String text, int slash, int stop) {
        if (text.startsWith("Add. ", stop - 4) || text.startsWith("Rev. ", stop - 4) || text.startsWith("Corr. ", stop - 5)) {
            var number = Signs.afterNumber(text, stop + 1);
            return number < 0 ? withoutStop(text, slash, stop) : number;
        }
        return withoutStop(text, slash, stop);
    }

    private static int withoutStop(String text, int start, int end) {
        var last = end;
        while (last > start && ".-/".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private static boolean isOfSymbol(char sign) {
        return sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z' || Signs.isDigit(sign) || sign == '.' || sign == '-' || sign == '/';
    }

    /** Whether it has the form of a symbol, and of a document that recommends. */
    private static boolean isRecommending(String text, int start, int end) {
        if (end - start > LONGEST_SYMBOL || end - start < 4) {
            return false;
        }
        var symbol = text.substring(start, end);
        var parts = symbol.split("/", -1);
        return symbol.chars().anyMatch(Character::isDigit) && parts.length > 1 && parts[0].length() <= 6 && parts[0].chars().allMatch(sign -> sign >= 'A' && sign <= 'Z')
            && Stream.of(parts).noneMatch(part -> part.isEmpty() || NO_RECOMMENDATIONS.contains(part) || part.startsWith("SR."));
    }

    /** "SYMBOL, para. 79", "SYMBOL)第12段". */
    private static ParagraphList after(String text, int end) {
        var i = end;
        while (i < end + 6 && " \n,;:)]".indexOf(Signs.at(text, i)) >= 0 && i < text.length()) {
            i++;
        }
        if (text.startsWith("at ", i)) {
            i += 3;
        }
        return ParagraphList.at(text, i);
    }

    /** "paragraph 12 of its previous concluding observations (SYMBOL)". */
    private static ParagraphList before(String text, int start) {
        var from = Math.max(0, start - REACH / 2);
        for (var i = start - 1; i >= from && !endsSentence(text, i); i--) {
            var list = ParagraphList.at(text, i);
            if (list != null) {
                return list.end() <= start && isOf(text, list, start) ? list : null;
            }
        }
        return null;
    }

    private static boolean isOf(String text, ParagraphList list, int start) {
        var between = text.substring(list.end(), start);
        var named = between.indexOf(')') < 0 && (between.length() <= 30 || containsAny(between.toLowerCase(Locale.ROOT), OBSERVATIONS));
        var before = text.substring(Math.max(0, list.start() - 20), list.start()).toLowerCase(Locale.ROOT);
        return named && !between.startsWith(",") && !containsAny(between.toLowerCase(Locale.ROOT), ARTICLES) && !containsAny(before, ARTICLES);
    }

    private static boolean saysAgain(String text, int first, int start) {
        var from = Math.max(0, first - REACH);
        var sentence = first - 1;
        while (sentence > from && !endsSentence(text, sentence)) {
            sentence--;
        }
        return containsAny(text.substring(Math.max(from, sentence), start).toLowerCase(Locale.ROOT), AGAIN);
    }

    private static boolean endsSentence(String text, int place) {
        var sign = text.charAt(place);
        return sign == '。' || sign == '؟' || Headings.endsSentence(text, place);
    }

    private static boolean containsAny(String text, List<String> stems) {
        for (var stem : stems) {
            if (text.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> stems(String... written) {
        return Stream.of(written).map(Reading::word).distinct().toList();
    }
}
