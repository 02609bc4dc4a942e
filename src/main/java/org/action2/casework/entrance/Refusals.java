package org.action2.casework.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes refusals in the one form that all have. */
final class Refusals {

    private Refusals() {
    }

    /** @param message plain words without quotes */
    static void write(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write("{\"message\": \"" + message + "\", \"faults\": []}");
    }
}
