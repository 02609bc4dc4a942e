package org.action2.casework.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/**
 * Looks through JSON before anything is made of it: how deep and how much it is, and each name and text in it, also in the
 * JSON that is hidden in its texts, as values of variables are. What is not JSON is left to the reader behind, which
 * gets no further than this.
 */
final class JsonScan {

    private static final JsonFactory BODY = BoundedJson.factory();
    private static final JsonFactory HIDDEN = BoundedJson.hidden();

    /** The engine's own word for what a variable holds; the variable's name says more. */
    private static final String VALUE = "value";

    private JsonScan() {
    }

    static void check(byte[] body) throws UnacceptableInputException {
        if (!Characters.areUtf8(body)) {
            throw UnacceptableInputException.malformed("input.not-utf-8");
        }
        try (var parser = BODY.createParser(body)) {
            walk(parser, true);
        } catch (StreamConstraintsException e) {
            throw UnacceptableInputException.malformed("input.body-too-deep");
        } catch (UnacceptableInputException e) {
            throw e;
        } catch (IOException e) {
            // not JSON: the reader behind says so
        }
    }

    private static void walk(JsonParser parser, boolean isBody) throws IOException {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                if (!Characters.areFit(parser.currentName())) {
                    throw UnacceptableInputException.unfitCharacters(null);
                }
            } else if (token == JsonToken.VALUE_STRING) {
                text(parser, isBody);
            } else if (token.isNumeric()) {
                parser.getNumberType(); // reads it, so that one that is too long is found
            }
        }
    }

    private static void text(JsonParser parser, boolean isBody) throws IOException {
        var text = parser.getText();
        if (!Characters.areFit(text)) {
            throw UnacceptableInputException.unfitCharacters(name(parser.getParsingContext()));
        }
        if (isBody && looksLikeJson(text)) {
            hidden(text, name(parser.getParsingContext()));
        }
    }

    private static void hidden(String text, String name) throws UnacceptableInputException {
        var refusal = name == null ? UnacceptableInputException.malformed("input.value-too-deep") : UnacceptableInputException.malformed("input.field-too-deep", name);
        if (text.length() > BoundedJson.LONGEST_HIDDEN) {
            throw refusal;
        }
        try (var parser = HIDDEN.createParser(text)) {
            walk(parser, false);
        } catch (StreamConstraintsException e) {
            throw refusal;
        } catch (UnacceptableInputException e) {
            throw UnacceptableInputException.unfitCharacters(name);
        } catch (JsonProcessingException e) {
            // text that only begins like JSON
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can't be read.", e);
        }
    }

    private static boolean looksLikeJson(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static String name(JsonStreamContext place) {
        for (var at = place; at != null; at = at.getParent()) {
            var name = at.getCurrentName();
            if (name != null && !name.equals(VALUE)) {
                return Address.isFitName(name) ? name : null;
            }
        }
        return null;
    }
}
