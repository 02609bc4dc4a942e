package org.action2.casework.followup.intake;

import java.util.List;
import java.util.stream.Stream;

/** The authors of recommendations with whom their sentences begin, in the six languages. */
final class Subjects {

    private static final int ARABIC_REACH = 40;
    private static final List<String> SUBJECTS = words("The Committee", "The Working Group", "The Special Rapporteur", "The Independent Expert", "The Subcommittee", "The SPT",
        "The State party", "The State Party", "Le Comité", "Le Sous-Comité", "Le Groupe de travail", "Le Rapporteur", "La Rapporteuse", "L’État partie", "L'État partie",
        "El Comité", "El Subcomité", "El Grupo de Trabajo", "El Relator", "La Relatora", "El Estado parte", "Комитет", "Подкомитет", "Рабочая группа",
        "Специальный докладчик", "Государству-участнику", "Государство-участник", "委员会", "小组委员会", "缔约国", "工作组", "特别报告员");
    private static final String FIRST_LETTERS = SUBJECTS.stream().map(subject -> subject.substring(0, 1)).distinct().reduce("", String::concat);
    private static final String ARABIC_COMMITTEE = Reading.word("اللجنة");
    private static final String ARABIC_STATE = Reading.word("للدولة الطرف");

    private Subjects() {
    }

    /** Whether a sentence of an author begins here. */
    static boolean beginAt(String text, int place) {
        var sign = Signs.at(text, place);
        if (Signs.isRightToLeft(sign)) {
            var end = Math.min(text.length(), place + ARABIC_REACH);
            var near = text.substring(place, end);
            return near.contains(ARABIC_COMMITTEE) || near.contains(ARABIC_STATE);
        }
        if (FIRST_LETTERS.indexOf(sign) < 0) {
            return false;
        }
        for (var subject : SUBJECTS) {
            if (text.startsWith(subject, place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text begins with an author's sentence before the number, so that the number is one within it. */
    static boolean isSentence(String text, int number) {
        var start = Signs.afterBlanks(text, 0);
        if (Signs.isRightToLeft(Signs.at(text, start))) {
            var committee = text.indexOf(ARABIC_COMMITTEE);
            return committee >= 0 && committee < Math.min(number, start + ARABIC_REACH / 2) && !ARABIC_COMMITTEE.isEmpty() && committee > start;
        }
        if (!beginAt(text, start)) {
            return false;
        }
        if (Signs.isChinese(Signs.at(text, start))) {
            return number - start > 12;
        }
        var after = text.substring(start, number);
        for (var subject : SUBJECTS) {
            if (after.startsWith(subject) && Signs.at(after, subject.length()) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String... written) {
        return Stream.of(written).map(Reading::word).toList();
    }
}
