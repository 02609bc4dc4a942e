package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of texts before they are published, and what stays. */
class RedactionTest {

    private final Redaction redaction = new Redaction(List.of(List.of("Andrej", "Kovač"), List.of("Ana María", "del Río-Pérez"), List.of("Amina", "Otieno"), List.of("Secretariat", ""), List.of("", "")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Training by Amina Otieno|Training by […]",
        "AMINA OTIENO|[…]",
        "(Otieno, Amina)|([…])",
        "Amina Otieno Amina Otieno|[…] […]",
        "by Andrej Kovac and others|by […] and others",
        "Ana Maria del Rio Perez speaks|[…] speaks",
        "Amina Otienos book|Amina Otienos book",
        "Amina and Otieno|Amina and Otieno",
        "The Secretariat decides|The Secretariat decides",
        "write to a.b+c@mail.example.org.|write to […].",
        "a @ example.org|[…]",
        "CCPR/C/KEN/CO/4@KEN|CCPR/C/KEN/CO/4@KEN",
        "50 @ 3 dollars|50 @ 3 dollars"})
    void namesAndAddressesAreTakenOut(String written, String shown) {
        assertThat(redaction.of(Kind.TEXT, written)).isEqualTo(shown);
    }

    @Test
    void accentsMayBeWrittenApart() {
        assertThat(redaction.of(Kind.TEXT, "by Andrej Kovac\u030C.")).isEqualTo("by […].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina Otieno", "terms declined", "Terms", "=1", "a--b", ""})
    void whatIsNoCodeIsLeftOut(String text) {
        assertThat(redaction.of(Kind.CODE, text)).isNull();
        assertThat(redaction.of(Kind.CODES, List.of(text, "claiming-rights"))).isEqualTo(List.of("claiming-rights"));
        assertThat(redaction.of(Kind.CODES, Collections.singletonList(text))).isNull();
    }

    @Test
    void onlyTextIsText() {
        assertThat(redaction.of(Kind.TEXT, " a\u0007b\u0000c\n ")).isEqualTo("abc");
        assertThat(redaction.of(Kind.TEXT, " \u0001 ")).isNull();
        assertThat(redaction.of(Kind.COUNTRY, "Kenya")).isNull();
        assertThat(redaction.of(Kind.MONEY, 1L)).isEqualTo(1L);
    }

    @Test
    void timeGrowsWithTheTextAndNotWithThePeople() {
        var people = new ArrayList<List<String>>();
        for (var i = 0; i < 20_000; i++) {
            people.add(List.of("First" + i, "Last" + i));
        }
        var many = new Redaction(people);

        assertThat((String) many.of(Kind.TEXT, "First19999 Last19999 ".repeat(20_000))).startsWith("[…] […]").doesNotContain("First");
    }
}
