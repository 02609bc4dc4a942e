package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.action2.casework.directory.CommonWords;
import org.action2.casework.directory.PeopleNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of texts before they are published, and what stays. */
class RedactionTest {

    private final Redaction redaction = new Redaction(new PeopleNames(List.of(List.of("Andrej", "Kovač"), List.of("Łukasz Øystein", "Đặng-Þórsson"), List.of("SF", "KEN"), List.of("Ana María", "del Río-Pérez"), List.of("Amina", "Otieno"), List.of("Secretariat", ""), List.of("", ""))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Training by Amina Otieno|Training by […]",
        "AMINA OTIENO|[…]",
        "(Otieno, Amina)|([…])",
        "Amina Otieno Amina Otieno|[…] […]",
        "by Andrej Kovac and others|by […] and others",
        "Ana Maria del Rio Perez speaks|[…] speaks",
        "Amina Otienos book|Amina Otienos book",
        "Ana Perez and PÉREZ, ANA|[…] and […]",
        "by Lukasz Oystein Dang Thorsson|by […]",
        "by lukasz thorsson|by […]",
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

    @ParameterizedTest
    @ValueSource(strings = {"SF-KEN-2027-0001", "FU-KEN-2098-01", "A/HRC/45/7/Add.1", "CCPR/C/KEN/CO/4@KEN#12 (a)", "27 (a) and (b)", "§ 9", "IV", "CRC/C/KEN/CO/3-5"})
    void keysStayAsTheyAre(String key) {
        assertThat(redaction.of(Kind.KEY, key)).isEqualTo(key);
        assertThat(redaction.of(Kind.KEYS, List.of(key))).isEqualTo(List.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina Otieno", "Amina Otieno 1", "amina@example.org", "A/1@example.org", "", "1\n2", "1<b>"})
    void whatIsNoKeyIsLeftOut(String text) {
        assertThat(redaction.of(Kind.KEY, text)).isNull();
        assertThat(redaction.of(Kind.KEYS, List.of(text, "A/1"))).isEqualTo(List.of("A/1"));
    }

    @Test
    void namesOfCommonWordsAreWords() {
        var names = new PeopleNames(List.of(List.of("Human", "Rights"), List.of("State", "Party"), List.of("Grace", "Human")));
        var common = new CommonWords(names);
        for (var i = 0; i < 30; i++) {
            common.count(Stream.of("The State Party should protect human rights" + (i == 0 ? " with Grace Human." : ".")));
        }

        assertThat(names.of(common)).contains("human rights", "state party").doesNotContain("grace human");
        assertThat(new Redaction(names.without(common)).of(Kind.TEXT, "The State party's human rights, by Grace Human")).isEqualTo("The State party's human rights, by […]");
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
        var many = new Redaction(new PeopleNames(people));

        assertThat((String) many.of(Kind.TEXT, "First19999 Last19999 ".repeat(20_000))).startsWith("[…] […]").doesNotContain("First");
    }
}
