package org.action2.casework.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a letter or a report, from top to bottom.
 *
 * @param language in which it is written
 * @param title    its subject
 * @param about    what it is, for catalogues
 * @param head     what stands at the top of every page, such as who sends it
 * @param foot     what stands at the bottom of every page beside its number, such as its own number
 * @param at       when it was made
 */
public record Paper(Locale language, String title, String about, String head, String foot, Instant at, List<Block> blocks) {

    /** A part of a paper; written as JSON it has the property {@code is}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Heading.class, name = "heading"), @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Quotation.class, name = "quotation"), @JsonSubTypes.Type(value = Bullets.class, name = "bullets"),
        @JsonSubTypes.Type(value = Lines.class, name = "lines"), @JsonSubTypes.Type(value = Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid")})
    public sealed interface Block {
    }

    /** @param level from 2, the one below the title, to 4 */
    public record Heading(int level, String text) implements Block {

        /** @throws IllegalArgumentException for a level that papers do not have */
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("Headings have a level from 2 to 4, not " + level);
            }
        }
    }

    /** A paragraph; it reads from right to left if its first letter does. */
    public record Paragraph(List<Span> spans) implements Block {

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Span.of(text)));
        }
    }

    /** What others wrote, as they wrote it. @param source where it stands, such as a symbol and paragraph */
    public record Quotation(String text, @Nullable String source) implements Block {
    }

    /** A list whose order says nothing. */
    public record Bullets(List<Paragraph> items) implements Block {
    }

    /** Short lines one below the other, such as an address. */
    public record Lines(List<String> lines) implements Block {
    }

    /** Facts by their names. */
    public record Facts(String caption, List<Fact> facts) implements Block {
    }

    public record Fact(String name, String value) {
    }

    /**
     * A table.
     *
     * @param rows  each with a cell for every column; the first says what the row is about
     * @param total the last row, which sums the others up; null if there is none
     */
    public record Grid(String caption, List<Column> columns, List<List<String>> rows, @Nullable List<String> total) implements Block {

        /** @throws IllegalArgumentException if a row has another number of cells than there are columns */
        public Grid {
            if (rows.stream().anyMatch(row -> row.size() != columns.size()) || total != null && total.size() != columns.size()) {
                throw new IllegalArgumentException("Every row of \"" + caption + "\" needs " + columns.size() + " cells");
            }
        }
    }

    /** @param width of the column in parts of the sum of all @param number whether its cells are numbers, which stand below each other */
    public record Column(String label, int width, boolean number) {

        public static Column text(String label, int width) {
            return new Column(label, width, false);
        }

        public static Column number(String label, int width) {
            return new Column(label, width, true);
        }
    }

    /** A part of a paragraph. @param link where it leads; null if nowhere */
    public record Span(String text, boolean strong, @Nullable URI link) {

        public static Span of(String text) {
            return new Span(text, false, null);
        }

        public static Span strong(String text) {
            return new Span(text, true, null);
        }
    }

    /** Whether the paper's language is written from right to left. */
    boolean isRightToLeft() {
        return isRightToLeft(language);
    }

    /** Whether a text of this paper reads from the right: as its first letter does, or as the paper does if it has none. */
    boolean readsFromTheRight(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(Paper::isFromTheRight).findFirst().orElse(isRightToLeft());
    }

    static boolean hasLettersFromTheRight(String text) {
        return text.codePoints().anyMatch(Paper::isFromTheRight);
    }

    private static boolean isFromTheRight(int letter) {
        var direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** All that stands in the blocks, in their order. */
    static String words(List<Block> blocks) {
        return blocks.stream().flatMap(Paper::words).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        } else if (block instanceof Paragraph paragraph) {
            return paragraph.spans().stream().map(Span::text);
        } else if (block instanceof Quotation quotation) {
            return Stream.of(quotation.text(), quotation.source() == null ? "" : quotation.source());
        } else if (block instanceof Bullets bullets) {
            return bullets.items().stream().flatMap(Paper::words);
        } else if (block instanceof Lines lines) {
            return lines.lines().stream();
        } else if (block instanceof Facts facts) {
            return Stream.concat(Stream.of(facts.caption()), facts.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.value())));
        } else if (block instanceof Grid grid) {
            return Stream.of(Stream.of(grid.caption()), grid.columns().stream().map(Column::label), grid.rows().stream().flatMap(List::stream),
                grid.total() == null ? Stream.<String>of() : grid.total().stream()).flatMap(each -> each);
        }
        return Stream.of();
    }

    static boolean isRightToLeft(Locale language) {
        return List.of("ar", "he", "fa", "ur").contains(language.getLanguage());
    }

    static Paragraph paragraph(Span... spans) {
        return new Paragraph(Arrays.asList(spans));
    }
}
