package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.followup.DocumentRegistration;
import org.action2.casework.followup.NewRecommendation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search of the register over HTTP: words in six languages, references, goals, filters, their order, and what is typed to break it. */
@CaseworkTest
@TestInstance(Lifecycle.PER_CLASS)
class RegisterSearchTest {

    private static final String CAT = "CAT/C/KEN/CO/9061";
    private static final String CAT_AGAIN = "CAT/C/KEN/CO/90610";
    private static final String UPR = "A/HRC/9161/7";
    private static final String SLOVENIA = "CAT/C/SVN/CO/9061";

    @LocalServerPort
    private int port;

    @Autowired
    private DocumentRegistration registration;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final List<NewRecommendation> recommendations = new ArrayList<>();

    @BeforeAll
    void register() {
        add(CAT, "KEN", "12", "12. The Committee recommends that the State party plant hya\u00adcinths beside every zo\u200bo.");
        add(CAT, "KEN", "39", "39. The Committee recommends free education for all girls.", List.of("a", "b"));
        add(CAT, "KEN", "39(a)", "39. (a) Train midwives in the marimba;");
        add(CAT, "KEN", "39(b)", "39. (b) Train keepers of okapis;");
        add(CAT, "KEN", "40", "40. Le Comité recommande à l\u2019État partie de protéger les jacarandás et l\u2019éducation des filles.");
        add(CAT, "KEN", "41", "41. El Comité recomienda al Estado parte que mejore la educacio\u0301n y los sue\u00f1os de las niñas.");
        add(CAT, "KEN", "42", "42. Комитет рекомендует государству-участнику сажать ёлки и обучать женщин.");
        add(CAT, "KEN", "43", "43. توصي اللجنة الدولة الطرف بحماية الـمَـرْأَة وزراعة الأشجار.");
        add(CAT, "KEN", "44", "44. 委员会建议缔约国种植牡丹，保障妇女权利。");
        add(CAT, "KEN", "45-47", "45. The Committee recommends a quagga reserve.");
        add(CAT_AGAIN, "KEN", "39", "39. The Committee recommends pangolins.");
        add(CAT_AGAIN, "KEN", "50", "50. The Committee recommends tapirs.", List.of("a", "b"));
        add(SLOVENIA, "SVN", "39", "39. The Committee recommends that a secret olm be kept.");
        for (var number : List.of("10", "9", "11", "100")) {
            add(UPR, "KEN", "140." + number, "140." + number + " Protect zebras " + number + " (Chad);");
        }
        transaction.executeWithoutResult(status -> registration.register(recommendations));
    }

    @AfterAll
    void remove() {
        for (var symbol : List.of(CAT, CAT_AGAIN, UPR, SLOVENIA)) {
            jdbc.sql("delete from recommendation where symbol = :symbol").param("symbol", symbol).update();
            jdbc.sql("delete from document where symbol = :symbol").param("symbol", symbol).update();
            jdbc.sql("delete from case_stage where reference = :symbol").param("symbol", symbol).update();
        }
    }

    private void add(String symbol, String country, String paragraph, String text) {
        add(symbol, country, paragraph, text, List.of());
    }

    private void add(String symbol, String country, String paragraph, String text, List<String> letters) {
        var mechanism = symbol.startsWith("A/") ? "upr" : "treaty-body";
        recommendations.add(new NewRecommendation(
            new NewRecommendation.Document(symbol, country, mechanism, symbol.startsWith("A/") ? "UPR" : "CAT", null, LocalDate.of(2025, 3, 24)),
            new NewRecommendation.Wording(paragraph, letters, "", text, text, UUID.randomUUID().toString()),
            new NewRecommendation.Tags(List.of("Right to health", "Égalité & non-discrimination"), List.of("women & girls"),
                List.of(paragraph.equals("40") ? "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS" : "4 - TEACHING", paragraph.equals("41") ? "16.3 - Rule of law" : "4.1 - Schools")),
            new NewRecommendation.Origin(UUID.randomUUID(), null, null, null, null), NewRecommendation.Upr.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jacarandás | 40", "jacarandas | 40", "JACARANDÁS | 40", "jacaran | 40", "education filles | 40", "l’éducation des filles | 40",
        "educación niñas | 41", "educacion ninas | 41", "suen | 41", "sueño | 41",
        "marimbas | 39(a)", "okapi | 39(b)", "hyacinths | 12", "hyacinth | 12", "hya\u00adcinths | 12", "zoo | 12",
        "ёлки | 42", "елки | 42", "ЁЛКИ | 42", "женщина | 42", "обуч | 42",
        "المرأة | 43", "المراه | 43", "مرأة | 43", "الْمَرْأَةُ | 43", "اشجار | 43",
        "牡丹 | 44", "牡 | 44", "妇女权利 | 44", "保障妇女 牡丹 | 44",
        "quagga | 45-47", "QUAGGAS | 45-47", "\"quagga reserve\" | 45-47", "quagga or unicorn | 45-47", "the quagga of the | 45-47"
    })
    void wordsAreFoundHoweverTheyAreWritten(String words, String paragraph) {
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded(Normalizer.normalize(words, form)))).as(words).containsExactly(paragraph);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"reserve quagga\"", "quagga -reserve", "quagga -reserves", "丹牡", "女妇", "牡丹 quagga", "quaggas okapis", "%", "_", "'", "\\", "\"\""})
    void otherWordsFindNothing(String words) {
        assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded(words))).isEmpty();
    }

    @Test
    void unfinishedWordsFindAllLanguages() {
        assertThat(paragraphs("symbol=" + CAT + "&q=educat")).contains("39", "40").doesNotContain("42");
        assertThat(paragraphs("symbol=" + CAT + "&q=educ")).contains("39", "40", "41");
    }

    @Test
    void irregularPluralsFindEachOther() {
        assertThat(paragraphs("symbol=" + CAT + "&q=woman")).isNotEmpty().isEqualTo(paragraphs("symbol=" + CAT + "&q=women"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        CAT + "#39(a) | 39(a)", CAT + "#39(b) | 39(b)", CAT + ", para. 39 (a) | 39(a)", "cat/c/ken/co/9061#39(A) | 39(a)", CAT + " 39 (a) | 39(a)",
        " CAT / C/KEN/ CO/9061 ,  paras 39(b)  | 39(b)", CAT + "#39(c) | ''", CAT + "#45-47 | 45-47", CAT + ", para. 46 | 45-47", CAT + "，第44段 | 44",
        CAT + " quagga | 45-47", UPR + " 140.10 | 140.10", UPR + " 140.1 | ''", UPR + ", párr. 140.11 | 140.11"
    })
    void referenceFindsItsRecommendationAlone(String reference, String paragraph) {
        assertThat(paragraphs("q=" + encoded(reference))).isEqualTo(paragraph.isEmpty() ? List.of() : List.of(paragraph));
    }

    @Test
    void paragraphIsFoundWithItsSubParagraphs() {
        assertThat(paragraphs("q=" + encoded(CAT + " 39"))).containsExactly("39", "39(a)", "39(b)");
        assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded("39 (a)"))).containsExactly("39(a)");
        assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded("para. 39"))).containsExactly("39", "39(a)", "39(b)");
        assertThat(paragraphs("q=" + encoded(CAT_AGAIN + "#50(a)"))).as("the paragraph that has the sub-paragraph").containsExactly("50");
    }

    @Test
    void symbolFindsItsDocumentAndABeginningAllThatBeginSo() {
        assertThat(search("q=" + encoded(CAT)).path("items")).hasSize(10).allMatch(item -> item.path("symbol").asText().equals(CAT));
        assertThat(search("q=" + encoded("cat/c/ken/co/906")).path("total").asInt()).isEqualTo(12);
        assertThat(search("q=" + encoded("CAT/C/KEN/CO/90")).path("items")).extracting(item -> item.path("symbol").asText()).contains(CAT, CAT_AGAIN).doesNotContain(SLOVENIA);
    }

    @Test
    void goalsFindWhatIsFiledUnderThem() {
        for (var typed : List.of("SDG 16", "sdg16", "goal 16", "ODD 16", "цур 16")) {
            assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded(typed))).as(typed).containsExactly("40", "41");
        }
        assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded("SDG 16.3"))).containsExactly("41");
        assertThat(paragraphs("symbol=" + CAT + "&q=" + encoded("jacarandas SDG 16"))).containsExactly("40");
        for (var filter : List.of("16", "SDG 16", "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS")) {
            assertThat(paragraphs("symbol=" + CAT + "&sdg=" + encoded(filter))).as(filter).containsExactly("40", "41");
        }
        assertThat(paragraphs("symbol=" + CAT + "&sdg=1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=ken", "country=Kenya", "country=KENYA", "body=cat", "body=Committee against Torture", "mechanism=Treaty-Body", "status=Triage",
        "theme=RIGHT TO HEALTH", "theme= right  to health ", "theme=egalite & NON-discrimination", "affectedPerson=Women & Girls", "sdg=04"})
    void filtersHoldWhateverTheCase(String filter) {
        var parts = filter.split("=", 2);

        assertThat(search("symbol=" + encoded(" cat/c/ken/ CO/9061 ") + "&" + parts[0] + "=" + encoded(parts[1])).path("total").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=Atlantis", "body=CERD", "mechanism=upr", "status=closed", "theme=health", "theme=Right to", "affectedPerson=women", "sdg=x'y", "grade=A", "priority=high"})
    void filtersLeaveOutAllElse(String filter) {
        var parts = filter.split("=", 2);

        assertThat(search("symbol=" + CAT + "&" + parts[0] + "=" + encoded(parts[1])).path("total").asInt()).isZero();
    }

    @Test
    void paragraphFilterMindsNeitherCaseNorBlanks() {
        assertThat(paragraphs("symbol=" + CAT + "&paragraph=" + encoded("39 (A)"))).containsExactly("39(a)");
        assertThat(paragraphs("symbol=" + CAT + "&paragraph=39")).containsExactly("39");
    }

    @Test
    void paragraphsComeInTheirNaturalOrder() {
        assertThat(paragraphs("symbol=" + UPR)).containsExactly("140.9", "140.10", "140.11", "140.100");
        assertThat(paragraphs("symbol=" + CAT)).containsExactly("12", "39", "39(a)", "39(b)", "40", "41", "42", "43", "44", "45-47");
    }

    @Test
    void pagesFollowEachOther() {
        var all = new ArrayList<String>();
        for (var page = 0; page < 4; page++) {
            all.addAll(paragraphs("symbol=" + CAT + "&size=3&page=" + page));
        }
        assertThat(all).isEqualTo(paragraphs("symbol=" + CAT));
        var first = search("symbol=" + CAT + "&size=3");
        assertThat(first.path("total").asInt()).isEqualTo(10);
        assertThat(first.path("totalIsExact").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=olm", "q=secre", "q=" + SLOVENIA, "q=" + SLOVENIA + "%2339", "q=CAT/C/SV", "symbol=" + SLOVENIA, "country=SVN", "country=Slovenia", "q=-quagga&symbol=" + SLOVENIA,
        "q=39&symbol=" + SLOVENIA, "q=SDG+4&symbol=" + SLOVENIA, "q=" + SLOVENIA + "@SVN"})
    void nothingOfAnotherCountryIsFoundByAnyWay(String search) {
        assertThat(paragraphs("svn-focal-point", search)).contains("39");
        assertThat(Caller.basic(port, "ken-focal-point").get("/api/recommendations?size=200&" + search).json().path("items"))
            .noneMatch(item -> item.path("country").asText().equals("SVN"));
        assertThat(Caller.basic(port, "ken-focal-point").get("/api/recommendations?" + search + "&country=SVN").json().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "''", "\\", "\"", "\"\"\"", "a | & !", "& | ! <-> :*", "( ) (", "-", "--", "-\"", "or", "or or", "\\0", "\u0000", "\u0001", "\ud800", "a:*", "!!", "<2>", "'a':*A",
        "#", "#39", "/", "//", "A/", "a/%/_", "A/B'C", "SDG", "SDG 99999999999999999999", "~", "CAT/C/KEN/CO/9061#99999999999999999999", "CAT/C/KEN/CO/9061#9999-1", "\ufffd\uffff", "😀", "-rights", "-a -the", "'; drop table recommendation; --"})
    void whatIsTypedToBreakItIsAnswered(String typed) {
        for (var field : List.of("q", "symbol", "paragraph", "country", "body", "theme", "affectedPerson", "sdg", "status", "grade", "priority", "mechanism")) {
            var answer = Caller.basic(port, "ohchr-desk").get("/api/recommendations?" + field + "=" + encoded(typed));

            assertThat(answer.status()).as(field + "=" + typed + ": " + answer).isIn(200, 400);
        }
        assertThat(paragraphs("symbol=" + CAT)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "a/", "rights or ", "-x ", "\"a b\" ", "%", "1", "1,", "(", "权", "牡丹 ", "ш", "sdg 16 ", "'", "\\", "&|!", "A/B#1 "})
    void longQueriesAreAnsweredQuickly(String part) {
        var begin = Instant.now();

        var answer = Caller.basic(port, "ohchr-desk").get("/api/recommendations?q=" + encoded(part.repeat(7_000 / encoded(part).length())));

        assertThat(answer.status()).as(answer.toString()).isIn(200, 400);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        var longer = Caller.basic(port, "ohchr-desk").get("/api/recommendations?q=" + encoded(part.repeat(10_000)));
        assertThat(longer.status()).isIn(200, 400, 414, 431);
    }

    private List<String> paragraphs(String search) {
        return paragraphs("ohchr-desk", search);
    }

    private List<String> paragraphs(String user, String search) {
        var paragraphs = new ArrayList<String>();
        answer(user, search).path("items").forEach(item -> paragraphs.add(item.path("paragraph").asText()));
        return paragraphs;
    }

    private JsonNode search(String search) {
        return answer("ohchr-desk", search);
    }

    private JsonNode answer(String user, String search) {
        var size = search.contains("size=") ? "" : "size=200&";
        var answer = Caller.basic(port, user).get("/api/recommendations?" + size + search);
        assertThat(answer.status()).as(search + ": " + answer).isEqualTo(200);
        return answer.json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
