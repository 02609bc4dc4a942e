package org.action2.casework.comments;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.action2.casework.directory.Directory;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.oversight.ReviewAccess;
import org.action2.casework.seedfunding.RequestStage;
import org.action2.casework.seedfunding.SeedFunding;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of anybody how much of a case they see, as the story of the case has it: all of it where they work for its country and
 * their groups may read the history of its process, and for a reviewing agency its own review.
 */
@Component
public class CaseReaders {

    private static final String AGENCY = "agency-";
    private static final Set<String> HEADQUARTERS = Set.of(GroupIds.SECRETARIAT, GroupIds.OHCHR_DESK, GroupIds.TASK_FORCE, GroupIds.FINANCE, GroupIds.MANAGERS,
        GroupIds.ADMINISTRATORS);

    private final Directory directory;
    private final AuthorizationService authorizations;
    private final SystemIdentity system;
    private final JdbcClient jdbc;

    CaseReaders(Directory directory, AuthorizationService authorizations, SystemIdentity system, JdbcClient jdbc) {
        this.directory = directory;
        this.authorizations = authorizations;
        this.system = system;
        this.jdbc = jdbc;
    }

    /**
     * How much somebody sees of a case.
     *
     * @param whole          whether they see the case and not just a review of it
     * @param atHeadquarters whether they see it all and work for the programme, not for a country or an agency
     * @param agencies       those of theirs that were asked to review it
     * @param readsReviews   whether they read the reviews of others now
     * @param knowsReviewers whether they may know which agencies review it
     */
    public record Sight(boolean whole, boolean atHeadquarters, List<String> agencies, boolean readsReviews, boolean knowsReviewers) {

        static final Sight NONE = new Sight(false, false, List.of(), false, false);

        /** Whether there is anything of it that they see. */
        public boolean any() {
            return whole || !agencies.isEmpty();
        }

        /** Whether they are there for their agency's review alone. */
        public boolean isReviewer() {
            return !whole && !agencies.isEmpty();
        }

        boolean reads(Comment comment) {
            return any() && switch (comment.audience()) {
                case EVERYONE -> true;
                case HEADQUARTERS -> atHeadquarters;
                case AGENCY -> agencies.contains(comment.agency()) || readsReviews;
            };
        }
    }

    /** The case that a register knows by that key; empty for what is no case. */
    public Optional<KnownCase> find(String key) {
        return jdbc.sql("""
            select reference as key, title, country, 'seed-funding-request' as process, process_instance_id as case_id, stage
                from seed_funding_request where reference = :key
            union all select key, title, country, 'recommendation-follow-up', process_instance_id, stage from follow_up_view where key = :key
            union all select key, body || ': ' || symbol, country, 'document-review', process_instance_id, stage from document_view where key = :key
            union all select key, title, country, 'committee-report', process_instance_id, stage from committee_report_view where key = :key
            """).param("key", key).query(KnownCase.class).optional();
    }

    /** The case that a task, open or done, belongs to. */
    public Optional<KnownCase> ofTask(String taskId) {
        return jdbc.sql("select casework_reference(case_id) from engine_task_history where id = :task").param("task", taskId)
            .query(String.class).optional().flatMap(this::find);
    }

    /** How much a person sees of it. */
    public Sight sightOf(String person, KnownCase known) {
        return system.act(() -> sight(person, known));
    }

    private Sight sight(String person, KnownCase known) {
        if (!directory.isPerson(person)) {
            return Sight.NONE;
        }
        var groups = directory.groupsOf(person);
        var isAdministrator = groups.contains(GroupIds.ADMINISTRATORS);
        if (known.country() != null && !isAdministrator && !directory.tenantsOf(person).contains(known.country())) {
            return Sight.NONE;
        }
        var whole = authorizations.isUserAuthorized(person, groups, ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, known.process());
        var reviewing = known.process().equals(SeedFunding.REQUEST) ? reviewing(known.key(), groups) : List.<String>of();
        var atHeadquarters = whole && !Collections.disjoint(groups, HEADQUARTERS);
        var readsReviews = whole && (isAdministrator || !Collections.disjoint(groups, ReviewAccess.READ_REVIEWS)) && areReviewsIn(known);
        var knowsReviewers = whole && (isAdministrator || !Collections.disjoint(groups, ReviewAccess.CHASE_REVIEWS));
        return new Sight(whole, atHeadquarters, reviewing, readsReviews, knowsReviewers);
    }

    private List<String> reviewing(String reference, List<String> groups) {
        var agencies = groups.stream().filter(group -> group.startsWith(AGENCY)).toArray(String[]::new);
        return agencies.length == 0 ? List.of()
            : jdbc.sql("select distinct agency from seed_funding_review where reference = :reference and agency = any (:agencies) and status in ('asked', 'recorded') order by agency")
                .param("reference", reference).param("agencies", agencies).query(String.class).list();
    }

    private boolean areReviewsIn(KnownCase known) {
        return RequestStage.of(known.stage()).filter(stage -> !stage.isBeforeDecision()).isPresent()
            && jdbc.sql("select not exists (select from seed_funding_review where reference = :reference and status = 'asked')")
                .param("reference", known.key()).query(Boolean.class).single();
    }

    /** Whether a task is an agency's review. */
    boolean isReview(String taskId) {
        return jdbc.sql("select key from engine_task_history where id = :task").param("task", taskId).query(String.class).optional()
            .filter(SeedFunding.REVIEW_REQUEST::equals).isPresent();
    }

    /** The name of a task, open or done; null if there is none. */
    @Nullable String taskName(String taskId) {
        return jdbc.sql("select name from engine_task_history where id = :task").param("task", taskId).query(String.class).optional().orElse(null);
    }
}
