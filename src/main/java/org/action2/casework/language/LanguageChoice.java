package org.action2.casework.language;

import java.util.Locale;
import java.util.Optional;

/** Knows the language that people have chosen for themselves. */
public interface LanguageChoice {

    /** What the signed-in person chose; empty if they chose none, or nobody is signed in. May be a language that is not spoken here. */
    Optional<Locale> ofTheCaller();
}
