package org.action2.casework.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.action2.casework.CaseworkTest;
import org.action2.casework.access.Caller;
import org.action2.casework.benchmark.Report;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** How long a search in the register takes over HTTP with recommendations in six languages, of which many have the same common words. */
@CaseworkTest
@TestPropertySource(properties = "casework.mail.directory=target/mail-register-search")
class RegisterSearchBenchmark {

    private static final int RECOMMENDATIONS = Integer.getInteger("recommendations", 50_000);
    private static final int OF_A_DOCUMENT = 40;
    private static final int BATCH = 1_000;
    private static final int RUNS = 15;
    private static final List<String> COUNTRIES = List.of("SVN", "KEN", "NPL", "IRQ", "PER", "AUS", "FRA", "CHN", "RUS", "EGY", "MEX", "CAN");
    private static final List<String> BODIES = List.of("CEDAW", "CERD", "CAT", "CCPR", "CESCR", "CRC", "CRPD", "UPR");
    private static final List<String> THEMES = List.of("Right to health", "Right to education", "Racial discrimination", "Conditions of detention", "Violence against women");

    /** The commonest come first. Six in ten texts are English. */
    private static final List<String> ENGLISH = words("the of and to rights in for with that measures State party ensure women children including access all education health "
        + "violence discrimination justice law national legislation protection implementation strengthen plan adopt training police prison detention "
        + "minority indigenous peoples housing employment migrants asylum refugees disabilities poverty water freedom expression media trafficking victims");
    private static final List<List<String>> OTHERS = List.of(
        words("de la les des et droits du à en pour que mesures femmes enfants éducation santé violence discrimination accès justice loi législation protection plan police prison logement travail migrants réfugiés pauvreté eau liberté"),
        words("de la el los y derechos en para que medidas mujeres niños educación salud violencia discriminación acceso justicia ley legislación protección plan policía prisión vivienda trabajo migrantes refugiados pobreza agua libertad"),
        words("и в на права по для меры женщин детей образование здоровье насилие дискриминация доступ правосудие закон защита план полиция тюрьма жильё труд мигранты беженцы бедность вода свобода"),
        words("في من على حقوق إلى أن تدابير المرأة الأطفال التعليم الصحة العنف التمييز العدالة القانون التشريعات حماية الخطة الشرطة السجن السكن العمل المهاجرين اللاجئين الفقر المياه حرية"),
        words("的 和 人权 措施 妇女 儿童 教育 健康 暴力 歧视 司法 法律 立法 保护 计划 警察 监狱 住房 工作 移民 难民 贫困 水 自由 缔约国 委员会 建议 采取 确保"));

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void registerOfSixLanguagesIsSearched() {
        register();
        var desk = Caller.signedIn(port, "ohchr-desk");
        measure(desk, "common word", "q=rights");
        measure(desk, "common words", "q=women rights");
        measure(desk, "rare word", "q=quagga");
        measure(desk, "beginning of a word", "q=educat");
        measure(desk, "without accents", "q=legislacion");
        measure(desk, "Chinese", "q=妇女");
        measure(desk, "Russian", "q=женщины");
        measure(desk, "Arabic", "q=المراه");
        measure(desk, "exact reference", "q=CEDAW/C/SVN/CO/1#25");
        measure(desk, "beginning of a symbol", "q=cedaw/c/svn");
        measure(desk, "goal", "q=SDG 16");
        measure(desk, "filters", "country=svn&body=cedaw&theme=RIGHT TO HEALTH&status=triage");
        measure(desk, "filters with a word", "country=SVN&sdg=16&q=prison");
        measure(desk, "all", "");
        measure(desk, "page of 200", "size=200");
        measure(desk, "page of 200 of a common word", "size=200&q=rights");
        measure(desk, "deep page", "page=200&size=200");
        measure(desk, "phrase of common words", "q=\"women rights\"");
        measure(desk, "common word left out", "q=education -rights");
        measure(Caller.signedIn(port, "svn-focal-point"), "common word, for one country", "q=rights");

        everything(desk, "common word", "q=rights&size=15");
        everything(desk, "beginning of a word", "q=educat&size=15");
        everything(desk, "symbol from memory", "q=cedaw c svn co 1&size=15");
        everything(desk, "symbol and paragraph", "q=cedaw c svn co 1 #25&size=15");
        everything(desk, "Arabic", "q=المراه&size=15");
        everything(Caller.signedIn(port, "svn-focal-point"), "common word, for one country", "q=rights&size=15");
    }

    private void everything(Caller caller, String name, String search) {
        measure(caller, "/api/search?", "Search of everything: " + name, "under 100 ms", search);
    }

    private void register() {
        var random = new Random(50);
        var begin = System.nanoTime();
        for (var from = 0; from < RECOMMENDATIONS; from += OF_A_DOCUMENT) {
            var number = from / OF_A_DOCUMENT;
            var body = BODIES.get(number % BODIES.size());
            var country = COUNTRIES.get(number / BODIES.size() % COUNTRIES.size());
            jdbc.update("insert into document (key, symbol, country, mechanism, body, stage, stage_since, registered_at) values (?, ?, ?, ?, ?, 'triage', now(), now())",
                symbol(number), symbol(number), country, body.equals("UPR") ? "upr" : "treaty-body", body);
        }
        for (var from = 0; from < RECOMMENDATIONS; from += BATCH) {
            var rows = new ArrayList<Object[]>();
            for (var place = from; place < Math.min(from + BATCH, RECOMMENDATIONS); place++) {
                var symbol = symbol(place / OF_A_DOCUMENT);
                var paragraph = String.valueOf(place % OF_A_DOCUMENT + 10);
                rows.add(new Object[] {symbol + "#" + paragraph, paragraph, paragraph + ". " + text(random, place), THEMES.get(random.nextInt(THEMES.size())),
                    random.nextInt(17) + 1 + " - GOAL", symbol});
            }
            jdbc.batchUpdate("""
                insert into recommendation (business_key, document, country, mechanism, body, symbol, paragraph, text, themes, sdgs, stage, stage_since, registered_at)
                select ?, key, country, mechanism, body, symbol, ?, ?, array[?], array[?], 'triage', now(), now() from document where key = ?
                """, rows);
        }
        Report.add("Register: a recommendation entered in the tables", "%,d recommendations in six languages".formatted(RECOMMENDATIONS), "at most 2 ms", "ms",
            (System.nanoTime() - begin) / 1e6 / RECOMMENDATIONS);
        jdbc.execute("vacuum analyze recommendation");
    }

    private static String symbol(int document) {
        var body = BODIES.get(document % BODIES.size());
        var country = COUNTRIES.get(document / BODIES.size() % COUNTRIES.size());
        var session = document / BODIES.size() / COUNTRIES.size() + 1;
        return body.equals("UPR") ? "A/HRC/" + (1_000 + document) + "/1" : body + "/C/" + country + "/CO/" + session;
    }

    private static String text(Random random, int place) {
        var language = random.nextInt(10);
        var words = language < 6 ? ENGLISH : OTHERS.get(random.nextInt(OTHERS.size()));
        var text = new StringBuilder(place % 10_000 == 77 ? "quagga " : "");
        for (var left = 60 + random.nextInt(100); left > 0; left--) {
            text.append(words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)))).append(words == OTHERS.get(4) ? "" : " ");
            if (left % 5 == 0) {
                text.append("w").append(random.nextInt(20_000)).append(' ');
            }
        }
        return text.toString();
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    private void measure(Caller caller, String name, String search) {
        measure(caller, "/api/recommendations?", "Register: " + name, "under 50 ms", search);
    }

    private void measure(Caller caller, String address, String name, String target, String search) {
        var query = new StringBuilder(address);
        for (var part : search.split("&")) {
            var parts = part.split("=", 2);
            query.append(parts[0]).append('=').append(parts.length < 2 ? "" : URLEncoder.encode(parts[1], StandardCharsets.UTF_8)).append('&');
        }
        var values = new double[RUNS];
        var total = 0L;
        for (var run = -5; run < RUNS; run++) {
            var begin = System.nanoTime();
            var answer = caller.get(query.toString());
            var millis = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            total = answer.json().path("total").asLong();
            assertThat(total).as(search).isPositive();
            if (run >= 0) {
                values[run] = millis;
            }
        }
        Report.add(name, "%s, %,d of %,d recommendations".formatted(search.isEmpty() ? "no condition" : search, total, RECOMMENDATIONS), target, "ms", values);
    }
}
