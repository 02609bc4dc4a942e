package org.action2.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.action2.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of the web apps that are asked for while others work: the browser runs the scripts of each, which it does only where page and header name the same number. */
@CaseworkTest
class PagesUnderWayTest {

    private static final int PEOPLE = 6;
    private static final int TIMES = 40;
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void pageAndHeaderNameTheSameNumberWhoeverAsksAtTheSameMoment() throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var asked = IntStream.range(0, PEOPLE).<Callable<List<String>>>mapToObj(person -> this::pagesThatStayEmpty).toList();
            var wrong = new ArrayList<String>();
            for (var answer : people.invokeAll(asked)) {
                wrong.addAll(answer.get());
            }
            assertThat(wrong).isEmpty();
        } finally {
            people.shutdown();
        }
    }

    private List<String> pagesThatStayEmpty() {
        var wrong = new ArrayList<String>();
        var caller = Caller.anonymous(port);
        for (var time = 0; time < TIMES; time++) {
            for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
                var page = caller.get("/camunda/app/" + app + "/default/");
                var header = page.response().headers().firstValue("Content-Security-Policy").orElse("");
                var number = IN_HEADER.matcher(header).results().map(found -> found.group(1)).findFirst().orElse("none");
                var numbers = IN_PAGE.matcher(page.body()).results().map(found -> found.group(1)).distinct().toList();
                if (!numbers.equals(List.of(number))) {
                    wrong.add(app + ": " + number + " and " + numbers);
                }
            }
        }
        return wrong;
    }
}
