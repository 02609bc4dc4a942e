package org.action2.casework.followup.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a heading before a number from a sentence that merely has a number in it, in the six languages. */
final class Headings {

    static final int LENGTH = 250;
    private static final int LONGEST = 20;
    private static final Set<String> ABBREVIATIONS = words("art arts para paras par pars párr párrs p pp no nos núm núms nr n nº n° vol ch chap sect sec cf approx "
        + "mr mrs ms dr prof st sr sra ст пп п см г гг т д др ред adm add rev corr rec recs");
    /** Words after which a number belongs to them, even where no blank is between. */
    private static final Set<String> REFERENCES = words("article articles art arts para paras paragraph paragraphs no nos nr n nº n° núm núms numéro número sdg sdgs ods odd цур "
        + "artículo artículos articulo párr párrs párrafo párrafos paragraphe paragraphes par pars ст п пп رقم");
    /** Beginnings of Russian and ends of Arabic words that stand for articles and paragraphs; the rest of the word changes. */
    private static final List<String> REFERENCE_STEMS = stems("стать", "стате", "пункт", "параграф");
    private static final List<String> REFERENCE_ENDS = stems("مادة", "المواد", "لمواد", "مادتين", "مادتان", "فقرة", "فقرات", "فقرتين", "فقرتان");
    /** Words with which no heading ends, or after which a number belongs to them where a blank is between. */
    private static final Set<String> OPEN_ENDS = words("number section sections sect sec rule rules goal goals resolution resolutions target targets chapter chapters principle "
        + "principles guideline guidelines recommendation comment comments observation annex table figure page pages p pp vol part phase step item decree grade "
        + "and or nor of in to by from under over above below than at least most age aged ages between until before after since about around with within for the a an is are "
        + "was were on as only nearly almost some per january february march april may june july august september october november december "
        + "section règle règles objectif objectifs cible cibles résolution résolutions chapitre principe principes observation recommandation alinéa alinéas annexe et ou de du "
        + "des à en dans par sur sous pour avec entre âge âgés ans moins plus que au aux le la les un une est sont "
        + "regla reglas objetivo objetivos meta metas resolución resoluciones capítulo sección principio principios observación recomendación inciso anexo y o u e del a con "
        + "para por sin edad años menos más los las el una es son "
        + "цель цели целей целью задача задачи задаче задач резолюция резолюции резолюцией глава главы раздел правило правила принцип и или в во на с со до от из к по для за не "
        + "номер более менее возраст возрасте "
        + "الهدف هدف الأهداف الغاية الغايات البند القاعدة الفصل المبدأ التعليق التوصية و أو إلى من في على عن سن بين قبل بعد حتى منذ تحت فوق عام سنة بنسبة نحو حوالي");
    private static final String SIGNS_OF_REFERENCE = ",;/(-\u00B0\u00BA\u2116\u00A7#&+=$\u20AC\u00A3<>*@";
    private static final String CHINESE_REFERENCES = "第和及或至到";

    private Headings() {
    }

    /** Whether the full stop or mark at this place ends a sentence: not after an abbreviation, a letter or a numeral such as "III". */
    static boolean endsSentence(String text, int place) {
        var sign = text.charAt(place);
        if (sign == '!' || sign == '?') {
            return Signs.isBlank(Signs.at(text, place + 1));
        }
        if (sign != '.' || !Signs.isBlank(Signs.at(text, place + 1))) {
            return sign == '。' || sign == '؟' || sign == '؛';
        }
        var next = Signs.at(text, Signs.afterBlanks(text, place + 1));
        if (!Signs.opensSentence(next) && !Signs.isDigit(next)) {
            return false;
        }
        var start = Signs.wordStart(text, place - 1);
        var word = place - start > 12 ? "" : text.substring(start, place).toLowerCase(Locale.ROOT);
        return place - start > 1 && !ABBREVIATIONS.contains(word) && !isNumeral(text, start, place);
    }

    /** Whether what stands before a number reads as a heading, and not as a sentence or a reference that the number is part of. */
    static boolean isBefore(String text, int number) {
        if (number == 0) {
            return true;
        }
        return hasLetter(text, number) && !hasSentence(text, number) && !refers(text, number) && !Subjects.isSentence(text, number);
    }

    /** As {@link #isBefore}, of a year, which words such as "since" may well stand before. */
    static boolean isBeforeYear(String text, int year) {
        var last = Signs.beforeBlanks(text, year);
        var isReference = last >= 0 && (SIGNS_OF_REFERENCE.indexOf(text.charAt(last)) >= 0 && text.charAt(last) != '-' || text.charAt(last) == '.' || endsWithReference(text, last));
        return !isReference && !hasSentence(text, year) && !Subjects.isSentence(text, year);
    }

    /** Whether what stands before a number has no comma but within brackets, and no stop at its end. */
    static boolean isSubheading(String text, int number) {
        var depth = 0;
        for (var i = 0; i < number; i++) {
            var sign = text.charAt(i);
            depth = sign == '(' ? depth + 1 : sign == ')' ? depth - 1 : depth;
            if (sign == ',' && depth == 0) {
                return false;
            }
        }
        return Signs.at(text, Signs.beforeBlanks(text, number)) != '.';
    }

    private static boolean hasLetter(String text, int end) {
        for (var i = 0; i < end; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSentence(String text, int number) {
        var last = Signs.beforeBlanks(text, number);
        var depth = 0;
        for (var i = 0; i <= last; i++) {
            var sign = text.charAt(i);
            depth = sign == '(' ? depth + 1 : sign == ')' && depth > 0 ? depth - 1 : depth;
            if (depth == 0 && i < last && endsSentence(text, i)) {
                return true;
            }
        }
        return depth > 0; // within a bracket
    }

    private static boolean refers(String text, int number) {
        var last = Signs.beforeBlanks(text, number);
        if (last < 0) {
            return false;
        }
        var sign = text.charAt(last);
        var glued = last == number - 1;
        if (SIGNS_OF_REFERENCE.indexOf(sign) >= 0 && !(sign == '-' && !glued)) {
            return true;
        }
        if (sign == '.') {
            var word = last - Signs.wordStart(text, last - 1);
            return glued && word < 4 && Signs.at(text, last - 1) != ')' || endsWith(text, last - 1, ABBREVIATIONS) || endsWithReference(text, last - 1);
        }
        if (Signs.isChinese(sign)) {
            return CHINESE_REFERENCES.indexOf(sign) >= 0;
        }
        var start = Signs.wordStart(text, last);
        if (glued) {
            return start == last && Signs.at(text, start) < 0x80 && Character.isLetter(sign) || sign == 'و' && start == last || endsWithReference(text, last);
        }
        return endsWithReference(text, last) || endsWith(text, last, OPEN_ENDS)
            || Signs.at(text, last) == 'a' && endsWith(text, last, Set.of("agenda")) && !text.startsWith("2030", Math.max(0, start - 5));
    }

    private static boolean endsWith(String text, int last, Set<String> words) {
        var start = Signs.wordStart(text, last);
        return start <= last && last - start < LONGEST && words.contains(text.substring(start, last + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean endsWithReference(String text, int last) {
        if (endsWith(text, last, REFERENCES)) {
            return true;
        }
        var start = Signs.wordStart(text, last);
        if (last - start >= LONGEST || last < start || text.charAt(last) < 0x400) {
            return false;
        }
        var word = text.substring(start, last + 1).toLowerCase(Locale.ROOT);
        return REFERENCE_STEMS.stream().anyMatch(word::startsWith) || REFERENCE_ENDS.stream().anyMatch(word::endsWith);
    }

    /** A letter or Roman numeral that numbers a heading. */
    private static boolean isNumeral(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if ("IVXLC".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return end - start <= 6;
    }

    private static List<String> stems(String... written) {
        return Stream.of(written).map(Reading::word).toList();
    }

    private static Set<String> words(String written) {
        return Stream.of(written.split(" ")).map(Reading::word).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
