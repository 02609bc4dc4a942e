package org.action2.casework.language;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The language of a request and, once it is asked for, of the person behind it. */
class ReaderLocale implements LocaleContext {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderLocale.class);

    private final Locale asked;
    private final LanguageChoice choice;

    ReaderLocale(Locale asked, LanguageChoice choice) {
        this.asked = asked;
        this.choice = choice;
    }

    @Override
    public Locale getLocale() {
        return asked;
    }

    /** Looked up each time: who is signed in is known late, and few answers of a request are refusals. */
    Locale ofThePerson() {
        try {
            return choice.ofTheCaller().flatMap(ReaderLanguage::known).orElse(asked);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Answered in the language of the request, as the person's can't be looked up: {}", e.getClass().getSimpleName());
            return asked;
        }
    }
}
