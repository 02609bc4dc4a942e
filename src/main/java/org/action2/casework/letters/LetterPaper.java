package org.action2.casework.letters;

import java.util.ArrayList;
import java.util.List;
import org.action2.casework.language.DayInWords;
import org.action2.casework.language.Sentence;
import org.action2.casework.paper.Paper;
import org.action2.casework.paper.Paper.Block;
import org.action2.casework.paper.Paper.Lines;

/** A letter as a paper: who sends it at the head, its number and date, then what it says. */
final class LetterPaper {

    private LetterPaper() {
    }

    static Paper of(Letter letter) {
        var language = letter.language();
        var blocks = new ArrayList<Block>();
        blocks.add(new Lines(List.of(Sentence.of("letters.number", letter.number()).in(language), DayInWords.of(letter.dated(), language))));
        blocks.addAll(letter.blocks());
        return new Paper(language, letter.subject(), letter.subject(), Sentence.of("letters.head").in(language), letter.number(), letter.sentAt(), blocks);
    }
}
