package org.action2.casework.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The public files over HTTP, asked for by somebody who has not signed in and sends nothing but what is said. */
final class PublicFiles {

    static final List<String> RECORDS = List.of("grants.csv", "grants.json", "recommendations.csv", "recommendations.json", "follow-ups.csv", "follow-ups.json",
        "iati-activities.xml", "summary.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PublicFiles(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** @param path from the root, such as {@code /public/grants.csv} @param headers names and values by turns */
    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    byte[] bytes(String name) {
        var answer = get("/public/" + name);
        if (answer.statusCode() != 200) {
            throw new AssertionError(name + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of a dataset by their first field. */
    Map<String, JsonNode> records(String dataset, String key) {
        var records = new TreeMap<String, JsonNode>();
        json(dataset + ".json").path(dataset).forEach(record -> records.put(record.path(key).asText(), record));
        return records;
    }

    List<CSVRecord> csv(String name) {
        try (var rows = CSVParser.parse(new StringReader(text(name).substring(1)), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The activities by what follows the reporting organisation's identifier. */
    Map<String, Element> activities() {
        var activities = new TreeMap<String, Element>();
        elements(xml().getElementsByTagName("iati-activity")).forEach(activity ->
            activities.put(child(activity, "iati-identifier").getTextContent().substring((WithPublicView.REPORTING_ORG + "-").length()), activity));
        return activities;
    }

    Document xml() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes("iati-activities.xml")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<Element> children(Element parent, String name) {
        return elements(parent.getElementsByTagName(name)).stream().filter(element -> element.getParentNode() == parent).toList();
    }

    static Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElseThrow(() -> new AssertionError("No " + name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
