package org.action2.casework.followup.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type into the search of the register, and the ways in which it can be read, the most exact first: as the place of
 * a recommendation, as a goal of the Agenda 2030, as words. It is read in the first way that finds something.
 */
final class TypedSearch {

    private static final int LONGEST = 2_000;
    private static final int GOALS = 17;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]+");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]"); // of any script
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final String CODE = "0?(\\d{1,2})(\\.(?:\\d{1,2}|[a-d]))?(?![\\p{L}\\p{N}])";
    private static final Pattern GOAL = Pattern.compile("(?<![\\p{L}\\p{N}\"])(?:sdgs?|goals?|targets?|odd|ods|objectifs?|objetivos?|цур|цел[ьи]|الهدف|هدف|目标|目標)[ .:#]{0,2}" + CODE,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CODE_OF_A_FILTER = Pattern.compile("^\\P{N}{0,20}" + CODE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private TypedSearch() {
    }

    /** Without what can't be seen, in composed characters, one blank where there were several, digits as in English. */
    static String tidy(String typed) {
        var beginning = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        var seen = Normalizer.normalize(UNSEEN.matcher(beginning).replaceAll(""), Normalizer.Form.NFKC);
        return DIGIT.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10))).strip();
    }

    /** The goal or target that a filter names, such as {@code 16}, {@code SDG 16.3} or {@code 16 - PEACE, JUSTICE}; else what it says. */
    static String goalOf(String filter) {
        var found = CODE_OF_A_FILTER.matcher(filter);
        return found.find() ? code(found.group(1), found.group(2)) : filter;
    }

    /** @param typed tidied @param isWithinSymbol whether a filter names the document already, so that a paragraph alone is a place too */
    static List<Conditions> readings(String typed, boolean isWithinSymbol) {
        var readings = new ArrayList<Conditions>();
        (isWithinSymbol ? CopiedReference.paragraph(typed).or(() -> CopiedReference.in(typed)) : CopiedReference.in(typed))
            .ifPresent(reference -> places(reference).forEach(place -> readings.add(place.and(words(reference.rest())))));
        var goal = GOAL.matcher(typed);
        if (goal.find() && Integer.parseInt(goal.group(1)) <= GOALS) {
            var rest = typed.substring(0, goal.start()) + " " + typed.substring(goal.end());
            readings.add(new Conditions().with("search @@ casework_mark('g', :goal)", "goal", code(goal.group(1), goal.group(2))).and(words(rest.strip())));
        }
        readings.add(new Conditions().with("search @@ casework_query(:words)", "words", typed).rankedBy(typed));
        return readings;
    }

    private static String code(String goal, String target) {
        return Integer.parseInt(goal) + (target == null ? "" : target.toLowerCase(Locale.ROOT));
    }

    private static Conditions words(String rest) {
        return SAYS_SOMETHING.matcher(rest).find() ? new Conditions().with("search @@ casework_query(:words)", "words", rest) : new Conditions();
    }

    /** Where a reference may lead: to the place itself, then to what it is part of, then to symbols that begin so. */
    private static List<Conditions> places(CopiedReference reference) {
        var ofCountry = new Conditions();
        if (!reference.country().isEmpty()) {
            ofCountry.with("country = cast(:placeCountry as bpchar)", "placeCountry", reference.country());
        }
        if (reference.paragraph().isEmpty()) {
            return List.of(
                new Conditions().with("(symbol_key = :place or symbol_key like :placeParts)", "place", reference.symbol())
                    .param("placeParts", reference.symbol() + "/%").orderedBy("symbol_key = :place").and(ofCountry),
                new Conditions().with("symbol_key like :place", "place", reference.symbol() + "%").and(ofCountry));
        }
        var symbol = reference.symbol().isEmpty() ? new Conditions()
            : new Conditions().with("symbol_key = :place", "place", reference.symbol()).and(ofCountry);
        var places = new ArrayList<Conditions>();
        if (!reference.number().isEmpty() || reference.paragraph().startsWith("text-")) {
            places.add(new Conditions().with("lower(substring(business_key from '#.*$')) = :placeKey", "placeKey",
                "#" + reference.paragraph() + reference.number()).and(symbol));
        }
        places.add(itself(reference).and(symbol));
        places.add(partOf(reference).and(symbol));
        if (!reference.symbol().isEmpty()) {
            places.add(itself(reference).with("symbol_key like :place", "place", reference.symbol() + "%").and(ofCountry));
        }
        return places;
    }

    private static Conditions itself(CopiedReference reference) {
        var below = reference.isOfSubParagraph() ? "" : " or lower(paragraph) like :placeBelow";
        return new Conditions().with("(lower(paragraph) = :placeParagraph" + below + ")", "placeParagraph", reference.paragraph())
            .param("placeBelow", reference.paragraph() + "(%").orderedBy("lower(paragraph) = :placeParagraph");
    }

    /** Paragraphs such as {@code 16,20,22} and {@code 27-28}, and the whole of a paragraph whose sub-paragraph is asked for. */
    private static Conditions partOf(CopiedReference reference) {
        var number = reference.base().matches("\\d{1,4}") ? Integer.parseInt(reference.base()) : -1;
        return new Conditions().with("""
            (lower(paragraph) ~ :placeListed or lower(paragraph) = :placeBase and :placeLetter = any (sub_paragraphs)
                or case when paragraph ~ '^\\d{1,4}-\\d{1,4}$'
                    then :placeNumber between split_part(paragraph, '-', 1)::integer and split_part(paragraph, '-', 2)::integer else false end)
            """, "placeListed", "(^|[,-])" + reference.paragraph().replaceAll("[.()]", "\\\\$0") + "($|[,(-])")
            .param("placeBase", reference.base()).param("placeLetter", reference.letter()).param("placeNumber", number);
    }
}
