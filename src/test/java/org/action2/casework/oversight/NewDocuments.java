package org.action2.casework.oversight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.followup.DocumentRegistration;
import org.action2.casework.followup.NewRecommendation;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that come to the OHCHR desk with their recommendations. */
@TestComponent
class NewDocuments {

    private static final AtomicInteger PARAGRAPH = new AtomicInteger(700);

    private final DocumentRegistration registration;
    private final TransactionTemplate transaction;
    private final SystemIdentity system;

    NewDocuments(DocumentRegistration registration, TransactionTemplate transaction, SystemIdentity system) {
        this.registration = registration;
        this.transaction = transaction;
        this.system = system;
    }

    /** Registers so many recommendations and gives their document to the desk. @return the keys of the recommendations */
    List<String> register(String country, String symbol, int recommendations) {
        var document = new NewRecommendation.Document(symbol, country, "treaty-body", symbol.substring(0, symbol.indexOf('/')), null, published());
        return system.act(() -> transaction.execute(status -> {
            var registered = registration.register(Stream.generate(() -> recommendation(document)).limit(recommendations).toList());
            registration.review(registered.stream().map(DocumentRegistration.Registered::document).toList());
            return registered.stream().map(DocumentRegistration.Registered::key).toList();
        }));
    }

    /** Brings another text of a recommendation, as OHCHR corrected it. */
    void correct(String key, String country, String symbol, String text) {
        var document = new NewRecommendation.Document(symbol, country, "treaty-body", symbol.substring(0, symbol.indexOf('/')), null, published());
        var corrected = recommendation(document, key.substring(key.indexOf('#') + 1), text);
        system.run(() -> transaction.executeWithoutResult(status -> registration.correct(key, corrected, false,
            Map.of("text", Map.of("from", "Investigate domestic violence.", "to", text)))));
    }

    private static LocalDate published() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC).minusMonths(2);
    }

    private static NewRecommendation recommendation(NewRecommendation.Document document) {
        return recommendation(document, String.valueOf(PARAGRAPH.incrementAndGet()), "Investigate domestic violence.");
    }

    private static NewRecommendation recommendation(NewRecommendation.Document document, String paragraph, String text) {
        return new NewRecommendation(document, new NewRecommendation.Wording(paragraph, List.of(), null, text, text, UUID.randomUUID().toString()),
            new NewRecommendation.Tags(List.of("Violence against women"), List.of("Women"), List.of()),
            new NewRecommendation.Origin(UUID.randomUUID(), null, null, null, null), NewRecommendation.Upr.NONE);
    }
}
