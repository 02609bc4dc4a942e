package org.action2.casework.forms;

import java.util.Map;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.FormWords;
import org.action2.casework.language.ReaderLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the words of forms in the reader's language to what shows them. */
@RestController
class WordsController {

    private final Actor actor;

    WordsController(Actor actor) {
        this.actor = actor;
    }

    /** @param words each English text with its translation; none where the language is English */
    record Words(String language, boolean signedIn, Map<String, String> words) {
    }

    /**
     * Changes with the person's choice and with a release, so that browsers keep it and ask each time whether it still holds.
     *
     * @param before the language in which a page began; counts where nobody is signed in
     */
    @GetMapping("/api/forms/words")
    ResponseEntity<Words> words(@RequestParam(required = false) String before) {
        var signedIn = actor.somebody().isPresent();
        var language = signedIn || before == null ? ReaderLanguage.current() : ReaderLanguage.named(before).orElseGet(ReaderLanguage::current);
        var words = FormWords.in(language);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .eTag(language.getLanguage() + (signedIn ? "-" : "-before-") + Integer.toHexString(words.hashCode())).body(new Words(language.getLanguage(), signedIn, words));
    }
}
