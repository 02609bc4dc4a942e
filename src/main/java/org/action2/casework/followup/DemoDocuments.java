package org.action2.casework.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.action2.casework.cluster.ClusterLock;
import org.action2.casework.engine.BatchScope;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.generator.CasePlayer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives Kenya and Slovenia a document that waits for its triage and one whose follow-ups are at several stages, for a first
 * look; all in one transaction and only into an empty register.
 */
@Component
@ConditionalOnProperty("casework.demo.cases")
class DemoDocuments {

    private static final List<FollowUpStage> STAGES = List.of(FollowUpStage.IMPLEMENTATION, FollowUpStage.PLANNING, FollowUpStage.ASSESSMENT,
        FollowUpStage.ENDORSEMENT, FollowUpStage.IMPLEMENTATION);
    private static final int RECOMMENDATIONS = 12;
    private static final int FIRST_PARAGRAPH = 9;
    private static final String MEANS = "set a timetable with measurable targets";

    private final DocumentRegistration registration;
    private final DocumentPlayer player;
    private final CasePlayer people;
    private final JdbcClient jdbc;
    private final BatchScope batch;
    private final TransactionTemplate transaction;
    private final ClusterLock clusterLock;
    private final SystemIdentity system;
    private final Clock clock;

    DemoDocuments(DocumentRegistration registration, DocumentPlayer player, CasePlayer people, JdbcClient jdbc, BatchScope batch,
                  TransactionTemplate transaction, ClusterLock clusterLock, SystemIdentity system, Clock clock) {
        this.registration = registration;
        this.player = player;
        this.people = people;
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = transaction;
        this.clusterLock = clusterLock;
        this.system = system;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(110)
    void create() {
        system.run(() -> transaction.executeWithoutResult(status -> {
            clusterLock.await("demo documents");
            if (!jdbc.sql("select exists (select from document)").query(Boolean.class).single()) {
                batch.run(this::documents);
            }
        }));
    }

    private int documents() {
        waiting("KEN", "CRC", "CRC/C/KEN/CO/6-7");
        underWay("KEN", "CERD", "CERD/C/KEN/CO/10-12");
        waiting("SVN", "CERD", "CERD/C/SVN/CO/12-13");
        underWay("SVN", "CESCR", "CESCR/C/SVN/CO/2-3");
        return RECOMMENDATIONS;
    }

    private List<DocumentRegistration.Registered> waiting(String country, String body, String symbol) {
        var document = new NewRecommendation.Document(symbol, country, "treaty-body", body, null, LocalDate.now(clock).minusWeeks(6));
        var registered = registration.register(IntStream.range(0, RECOMMENDATIONS).mapToObj(i ->
            SampleTexts.recommendation(document, FIRST_PARAGRAPH + 2 * i, i, MEANS, UUID.randomUUID())).toList());
        registration.review(List.of(registered.get(0).document()));
        return registered;
    }

    private void underWay(String country, String body, String symbol) {
        var registered = waiting(country, body, symbol);
        player.triage(people, country, symbol, DocumentPlayer.Grouping.of(registered.stream().map(DocumentRegistration.Registered::key).toList(), true));
        var followUps = player.followUpsOf(symbol);
        for (var i = 0; i < followUps.size(); i++) {
            player.carry(people, country, followUps.get(i), STAGES.get(i % STAGES.size()), i);
        }
    }
}
