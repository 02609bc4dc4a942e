package org.action2.casework.forms;

import java.util.Map;
import org.action2.casework.language.FormWords;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the words of forms in the reader's language to what shows them. */
@RestController
class WordsController {

    /** @param words each English text with its translation; none where the language is English */
    record Words(String language, Map<String, String> words) {
    }

    /** Changes with the person's choice and with a release, so that browsers keep it and ask each time whether it still holds. */
    @GetMapping("/api/forms/words")
    ResponseEntity<Words> words() {
        var language = ReaderLanguage.current();
        var words = FormWords.in(language);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .eTag(language.getLanguage() + "-" + Integer.toHexString(words.hashCode())).body(new Words(language.getLanguage(), words));
    }
}
