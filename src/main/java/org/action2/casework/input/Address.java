package org.action2.casework.input;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;

/** Looks through a request's address and headers, as they were sent. */
final class Address {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]{1,64}");
    private static final int HEXADECIMAL = 16;

    private Address() {
    }

    static void check(HttpServletRequest request) throws UnacceptableInputException {
        if (!Characters.areFit(decoded(request.getRequestURI(), false))) {
            throw UnacceptableInputException.malformed("input.unfit-address");
        }
        if (request.getQueryString() != null) {
            for (var pair : request.getQueryString().split("&")) {
                var end = pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=');
                parameter(decoded(pair.substring(0, end), true), decoded(pair.substring(end), true));
            }
        }
        for (var name : Collections.list(request.getHeaderNames())) {
            for (var value : Collections.list(request.getHeaders(name))) {
                if (value.chars().anyMatch(character -> character < ' ' && character != '\t' || character == 127)) {
                    throw UnacceptableInputException.unfitCharacters(isFitName(name) ? name : null);
                }
            }
        }
    }

    static void parameter(String name, String value) throws UnacceptableInputException {
        if (!Characters.areFit(name) || !Characters.areFit(value)) {
            throw UnacceptableInputException.unfitCharacters(isFitName(name) ? name : null);
        }
    }

    /** Whether a name may be repeated in an answer. */
    static boolean isFitName(String name) {
        return name.length() <= 64 && NAME.matcher(name).matches();
    }

    private static String decoded(String written, boolean isQuery) throws UnacceptableInputException {
        var bytes = new ByteArrayOutputStream(written.length());
        for (var i = 0; i < written.length(); i++) {
            var character = written.charAt(i);
            if (character == '%') {
                bytes.write(octet(written, i + 1));
                i += 2;
            } else {
                bytes.write(isQuery && character == '+' ? ' ' : character);
            }
        }
        var all = bytes.toByteArray();
        if (!Characters.areUtf8(all)) {
            throw UnacceptableInputException.malformed("input.unfit-address");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int octet(String written, int from) throws UnacceptableInputException {
        var high = from + 1 < written.length() ? Character.digit(written.charAt(from), HEXADECIMAL) : -1;
        var low = high < 0 ? -1 : Character.digit(written.charAt(from + 1), HEXADECIMAL);
        if (low < 0) {
            throw UnacceptableInputException.malformed("input.broken-address");
        }
        return high * HEXADECIMAL + low;
    }
}
