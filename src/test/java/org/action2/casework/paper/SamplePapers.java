package org.action2.casework.paper;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.action2.casework.paper.Paper.Bullets;
import org.action2.casework.paper.Paper.Column;
import org.action2.casework.paper.Paper.Fact;
import org.action2.casework.paper.Paper.Facts;
import org.action2.casework.paper.Paper.Grid;
import org.action2.casework.paper.Paper.Heading;
import org.action2.casework.paper.Paper.Lines;
import org.action2.casework.paper.Paper.Paragraph;
import org.action2.casework.paper.Paper.Quotation;
import org.action2.casework.paper.Paper.Span;

/** One paper in each language with everything that papers can have. */
final class SamplePapers {

    private static final Map<String, List<String>> WORDS = Map.of(
        "en", List.of("Decision on your request", "The task force approved USD 40,000.00 for legal aid desks.", "Budget", "Category", "Amount", "Total"),
        "fr", List.of("Décision relative à votre demande", "L’équipe spéciale a approuvé 40 000,00 USD pour les bureaux d’aide juridique.", "Budget", "Catégorie", "Montant", "Total"),
        "es", List.of("Decisión sobre su solicitud", "El grupo de tareas aprobó 40.000,00 USD para las oficinas de asistencia jurídica.", "Presupuesto", "Categoría", "Importe", "Total"),
        "ar", List.of("القرار بشأن طلبكم", "وافقت فرقة العمل على مبلغ 40,000.00 دولار لمكاتب المساعدة القانونية.", "الميزانية", "الفئة", "المبلغ", "المجموع"),
        "ru", List.of("Решение по вашей заявке", "Целевая группа утвердила 40 000,00 долл. США на пункты правовой помощи.", "Бюджет", "Категория", "Сумма", "Всего"));

    private SamplePapers() {
    }

    static Paper in(String language) {
        var words = WORDS.get(language);
        var rows = List.of(List.of("staff", "12,000.00"), List.of("travel", "28,000.00"));
        return new Paper(Locale.forLanguageTag(language), words.get(0) + " SF-KEN-2026-0001", words.get(0), "Action 2 · " + words.get(0), "A2/2026/0001",
            Instant.parse("2026-12-01T08:00:00Z"), List.of(
            new Lines(List.of("UN Country Team, Kenya", "Nairobi")),
            Paragraph.of(words.get(1)),
            new Heading(2, words.get(2)),
            new Grid(words.get(2), List.of(Column.text(words.get(3), 2), Column.number(words.get(4), 1)), rows, List.of(words.get(5), "40,000.00")),
            new Facts(words.get(0), List.of(new Fact(words.get(3), "SF-KEN-2026-0001"), new Fact(words.get(4), "40,000.00"))),
            new Bullets(List.of(Paragraph.of(words.get(1)), Paragraph.of("肯尼亚 Кения كينيا"))),
            new Quotation("The State party should strengthen legal aid.", "CCPR/C/KEN/CO/4#12"),
            Paper.paragraph(Span.of(words.get(3) + ": "), new Span("action2.example.org", false, URI.create("https://action2.example.org/case")))));
    }
}
