package org.action2.casework.entrance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.Refusal;
import org.action2.casework.refusals.RefusalAnswer;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words for what nobody else has answered: a page for whoever opened an address in a browser, the form of all refusals for programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final int FAILED = 500;

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : FAILED;
        write(request, response, status);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        RefusalAnswer.of(status, Refusal.in(ReaderLanguage.asked(request), sentence(status))).write(request, response);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "entrance.sign-in";
            case 403 -> "entrance.not-allowed";
            case 404 -> "entrance.no-such-address";
            case 405 -> "entrance.not-in-this-way";
            default -> status < FAILED ? "entrance.not-understood" : "entrance.failed";
        };
    }
}
