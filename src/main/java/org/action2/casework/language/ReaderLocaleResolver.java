package org.action2.casework.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/** Tells Spring's dispatcher, which looks for a bean of this name, the reader's language. */
@Component("localeResolver")
class ReaderLocaleResolver extends AbstractLocaleContextResolver {

    private final LanguageChoice choice;

    ReaderLocaleResolver(LanguageChoice choice) {
        this.choice = choice;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new ReaderLocale(ReaderLanguage.asked(request), choice);
    }

    @Override
    public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
        throw new UnsupportedOperationException("The language is the person's own choice.");
    }
}
