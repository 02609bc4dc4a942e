package org.action2.casework.fundreports;

import java.util.List;
import org.action2.casework.directory.Viewer;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.GroupIds;
import org.action2.casework.engine.NotAllowedException;
import org.action2.casework.fundreports.FundReports.Rights;
import org.action2.casework.oversight.ReviewAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads which report: headquarters of all countries that they see, people in a country its sheet. The secretariat writes introductions. */
@Component
class FundReportAccess {

    private static final List<String> HEADQUARTERS = List.of(GroupIds.MANAGERS, GroupIds.SECRETARIAT, GroupIds.FINANCE, GroupIds.TASK_FORCE);
    private static final List<String> COUNTRY_PEOPLE = List.of(GroupIds.COUNTRY_TEAM, GroupIds.RESIDENT_COORDINATOR);

    private final Viewer viewer;
    private final Actor actor;
    private final JdbcClient jdbc;

    FundReportAccess(Viewer viewer, Actor actor, JdbcClient jdbc) {
        this.viewer = viewer;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /** @throws NotAllowedException unless the viewer reads any report at all */
    void checkReader() {
        if (!isOfHeadquarters() && !viewer.isInOneOf(COUNTRY_PEOPLE)) {
            throw new NotAllowedException("fundreports.not-for-you");
        }
    }

    /** @throws NotAllowedException unless the viewer writes introductions */
    void checkWriter() {
        if (!mayWrite()) {
            throw new NotAllowedException("fundreports.secretariat-writes");
        }
    }

    boolean mayWrite() {
        return actor.isIn(GroupIds.SECRETARIAT);
    }

    /** @param country null for the whole fund @throws NotAllowedException unless the viewer reads that report */
    void check(@Nullable String country) {
        if (country != null) {
            if (!viewer.countries().contains(country)) {
                throw new NotAllowedException("fundreports.other-country");
            }
        } else if (!readsWholeFund()) {
            throw new NotAllowedException(isOfHeadquarters() ? "fundreports.not-all-countries" : "fundreports.country-sheet-only");
        }
    }

    /** Whether no grant of the fund is out of the viewer's sight. */
    boolean readsWholeFund() {
        return isOfHeadquarters() && jdbc.sql("select not exists (select from seed_funding_request where country <> all (:countries))")
            .param("countries", viewer.countries().toArray(String[]::new)).query(Boolean.class).single();
    }

    List<String> countries() {
        return viewer.countries().stream().sorted().toList();
    }

    Rights rights() {
        return new Rights(isOfHeadquarters(), viewer.isInOneOf(ReviewAccess.READ_REVIEWS));
    }

    private boolean isOfHeadquarters() {
        return viewer.isInOneOf(HEADQUARTERS);
    }
}
