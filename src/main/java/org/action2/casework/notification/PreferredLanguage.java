package org.action2.casework.notification;

import java.util.Locale;
import java.util.Optional;
import org.action2.casework.engine.Actor;
import org.action2.casework.language.LanguageChoice;
import org.springframework.stereotype.Component;

/** The language in which people chose to get their mail is the one in which they are answered. */
@Component
class PreferredLanguage implements LanguageChoice {

    private final Preferences preferences;
    private final Actor actor;

    PreferredLanguage(Preferences preferences, Actor actor) {
        this.preferences = preferences;
        this.actor = actor;
    }

    @Override
    public Optional<Locale> ofTheCaller() {
        return actor.somebody().flatMap(preferences::language).map(Locale::forLanguageTag);
    }
}
