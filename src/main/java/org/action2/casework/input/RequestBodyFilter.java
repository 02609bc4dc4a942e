package org.action2.casework.input;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.action2.casework.language.ReaderLanguage;
import org.action2.casework.refusals.RefusalAnswer;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;

/**
 * What every request meets before anything is made of it: its address, its headers and the fields of a form hold no
 * characters that can't be kept; its body is of a kind that is read here, no longer than that kind is taken.
 */
class RequestBodyFilter extends HttpFilter {


    private static final long LONGEST_FORM = 64 * 1024;
    private static final long LONGEST_OF_OURS = 1024 * 1024;
    private static final String OURS = "/api/";

    /** The engine's REST, which takes files. */
    private static final List<String> IN_PARTS = List.of("/engine-rest/", "/camunda/api/");

    /** What the container puts where a form is not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Uploads of exports are streams to disk and have a limit of their own, that of multipart requests. */
    private static final String UPLOAD = "/api/recommendations/intake";

    /** Parts of documents, which are kept as they come, piece by piece. */
    private static final String PARTS_OF_FILES = "/api/files/uploads/";
    private static final String BYTES = "application/octet-stream";
    private static final long LONGEST_PART_OF_A_FILE = 16 * 1024 * 1024;

    private final transient BodyMemoryBudget memory;
    private final long longestText;
    private final long longestParts;

    RequestBodyFilter(BodyMemoryBudget memory, long longestText, long longestParts) {
        this.memory = memory;
        this.longestText = longestText;
        this.longestParts = longestParts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        LimitedBody body = null;
        try {
            Address.check(request);
            if (isUpload(request)) {
                chain.doFilter(new Upload(request), response);
            } else if (isPartOfAFile(request)) {
                if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST_PART_OF_A_FILE) {
                    throw UnacceptableInputException.tooLarge();
                }
                chain.doFilter(request, response);
            } else {
                body = limited(request);
                chain.doFilter(body, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            var unfit = UnacceptableInputException.behind(e);
            if (unfit.isEmpty() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(unfit.get(), request, response);
        } finally {
            if (body != null) {
                body.release();
            }
        }
    }

    private LimitedBody limited(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw UnacceptableInputException.unsupported("input.not-compressed");
        }
        var kind = kind(request);
        var limit = limit(kind, request);
        if (request.getContentLengthLong() > limit) {
            throw UnacceptableInputException.tooLarge();
        }
        if (kind == LimitedBody.Kind.FORM) {
            checkForm(request);
        }
        return new LimitedBody(request, kind, limit, memory);
    }

    private static LimitedBody.Kind kind(HttpServletRequest request) throws UnacceptableInputException {
        var type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT).strip();
        if (type.startsWith("multipart/")) {
            if (IN_PARTS.stream().noneMatch(path(request)::startsWith)) {
                throw UnacceptableInputException.unsupported("input.not-in-parts");
            }
            return LimitedBody.Kind.PARTS;
        }
        var charset = charset(type);
        if (!charset.isEmpty() && !charset.equals("utf-8") && !charset.equals("us-ascii")) {
            throw UnacceptableInputException.unsupported("input.text-in-utf-8");
        }
        return type.startsWith("application/x-www-form-urlencoded") ? LimitedBody.Kind.FORM : LimitedBody.Kind.TEXT;
    }

    private static String charset(String type) {
        var at = type.indexOf("charset=");
        return at < 0 ? "" : type.substring(at + "charset=".length()).split(";", 2)[0].replace("\"", "").strip();
    }

    private long limit(LimitedBody.Kind kind, HttpServletRequest request) {
        return switch (kind) {
            case FORM -> LONGEST_FORM;
            case PARTS -> longestParts;
            case TEXT -> path(request).startsWith(OURS) ? Math.min(LONGEST_OF_OURS, longestText) : longestText;
        };
    }

    /** The container reads forms by itself; it leaves out what it can't, which is refused here. */
    private static void checkForm(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var parameters = request.getParameterMap();
        SlowBodyValve.check(request);
        for (var parameter : parameters.entrySet()) {
            for (var value : parameter.getValue()) {
                Address.parameter(parameter.getKey(), value);
                if ((parameter.getKey() + value).indexOf(REPLACEMENT) >= 0) {
                    throw UnacceptableInputException.unfitCharacters(null);
                }
            }
        }
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) instanceof FailReason reason) {
            throw reason == FailReason.POST_TOO_LARGE ? UnacceptableInputException.tooLarge()
                : reason == FailReason.TOO_MANY_PARAMETERS ? UnacceptableInputException.malformed("input.too-many-fields")
                : UnacceptableInputException.malformed("input.form-unreadable");
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return path(request).equals(UPLOAD);
    }

    private static boolean isPartOfAFile(HttpServletRequest request) {
        return request.getMethod().equals("PUT") && path(request).startsWith(PARTS_OF_FILES) && BYTES.equals(request.getContentType())
            && request.getHeader("Content-Encoding") == null;
    }

    /** As the container reads it, whatever way it was written. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static void refuse(UnacceptableInputException unfit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close"); // the rest is not read
        RefusalAnswer.of(unfit, ReaderLanguage.asked(request)).write(request, response);
    }
}
