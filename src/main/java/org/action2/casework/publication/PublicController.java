package org.action2.casework.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.action2.casework.input.SlowReaderPermits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers everybody with the files of the public view, from memory; where it is switched off there is no such address. */
@RestController
@ConditionalOnBooleanProperty("casework.publication.enabled")
class PublicController {

    private static final String GZIP = "gzip";
    /** So many addresses at least it takes to occupy all places. */
    private static final int ADDRESSES = 4;

    private final Publication publication;
    private final PublicationSettings settings;
    private final SlowReaderPermits readers;

    PublicController(Publication publication, PublicationSettings settings) {
        this.publication = publication;
        this.settings = settings;
        this.readers = new SlowReaderPermits(settings.atOnce(), Math.max(1, settings.atOnce() / ADDRESSES));
    }

    /** @param name of a file such as {@code grants.csv}; pages and their scripts have other endings */
    @GetMapping("/public/{name:[a-z-]+(?:\\.schema)?\\.(?:csv|json|xml)}")
    void file(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRemoteAddr();
        if (!readers.take(address)) {
            throw new TooManyReadersException();
        }
        try {
            answer(publication.file(name).orElseThrow(NotPublishedException::new), request, response);
        } finally {
            readers.giveBack(address);
        }
    }

    private void answer(PublishedFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(settings.recomputeEvery()).cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(file.etag(), file.changedAt().toEpochMilli())) {
            return;
        }
        response.setContentType(file.type());
        if (file.isForSpreadsheets()) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString());
        }
        var isZipped = acceptsGzip(request);
        if (isZipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.setContentLengthLong(isZipped ? file.zipped().length : file.length());
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        var out = new MinimumRateOutput(response.getOutputStream(), System::nanoTime);
        if (isZipped) {
            out.write(file.zipped());
        } else {
            try (var content = new GZIPInputStream(new ByteArrayInputStream(file.zipped()))) {
                content.transferTo(out);
            }
        }
        out.flush();
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream().flatMap(header -> Stream.of(header.split(",")))
            .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
            .anyMatch(coding -> coding.equals(GZIP) || coding.startsWith(GZIP + ";") && !coding.matches(GZIP + ";q=0(\\.0*)?"));
    }
}
