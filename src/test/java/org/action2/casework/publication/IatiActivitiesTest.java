package org.action2.casework.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.action2.casework.CaseworkServices;
import org.action2.casework.engine.DecisionTables;
import org.action2.casework.seedfunding.ModelDriver;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** Grants as activities of IATI 2.03. */
@WithPublicView
class IatiActivitiesTest extends CaseworkServices {

    @Autowired
    private ModelDriver driver;

    @Autowired
    private Publication publication;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionTables tables;

    private PublicFiles files;

    @BeforeEach
    void connect() {
        files = new PublicFiles(port);
    }

    @Test
    void fileIsValidInEveryStage() throws Exception {
        var request = new GrantOnItsWay(driver, jdbc, "", Map.of("title", "Justice & <equality> for all ]]> of us", "startDate", "2027-01-31", "endDate", "2028-11-29",
            "themes", ModelDriver.json("[\"civil-society-and-media\", \"legislation\", \"participation\"]")));
        for (var step : request.steps()) {
            step.step().run();
            publication.forget();
            var answer = files.get("/public/iati-activities.xml");
            if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
                assertThat(IatiSchema.faults(answer.body())).as(step.leadsTo()).isEmpty();
            }
        }
        assertThat(IatiSchema.faults("<iati-activities version='2.03'/>".getBytes())).as("an empty file is none").isNotEmpty();
    }

    @Test
    void activitySaysWhoAndWhereAndWhatFor() {
        var request = new GrantOnItsWay(driver, jdbc, "", Map.of("themes", ModelDriver.json("[\"civil-society-and-media\", \"legislation\", \"participation\"]"),
            "startDate", "2027-01-31", "endDate", "2028-11-29"));
        request.steps().subList(0, 4).forEach(step -> step.step().run());
        request.reviseBudget("35000.10");
        publication.forget();

        var activity = files.activities().get(request.reference());
        assertThat(PublicFiles.child(activity, "reporting-org").getAttribute("ref")).isEqualTo(WithPublicView.REPORTING_ORG);
        assertThat(codes(activity, "recipient-country")).containsExactly("KE");
        assertThat(activity.hasAttribute("xml:lang")).as("nobody knows in which language people wrote").isFalse();
        assertThat(PublicFiles.child(PublicFiles.child(activity, "title"), "narrative").hasAttribute("xml:lang")).isFalse();
        assertThat(PublicFiles.child(PublicFiles.child(activity, "reporting-org"), "narrative").getAttribute("xml:lang")).isEqualTo("en");
        assertThat(codes(activity, "activity-status")).containsExactly("1");
        assertThat(PublicFiles.children(activity, "participating-org")).extracting(each -> each.getAttribute("role") + " " + each.getAttribute("ref"))
            .containsExactly("1 " + WithPublicView.REPORTING_ORG, "3 " + WithPublicView.REPORTING_ORG, "4 XM-DAC-41114", "4 XM-DAC-41119");
        assertThat(PublicFiles.children(activity, "sector")).extracting(each -> each.getAttribute("code") + " " + each.getAttribute("percentage"))
            .containsExactly("15150 50", "15153 16.67", "15160 33.33");
        assertThat(PublicFiles.children(activity, "activity-date")).extracting(each -> each.getAttribute("type") + " " + each.getAttribute("iso-date"))
            .containsExactly("1 2027-01-31", "3 2028-11-29");
        var periods = PublicFiles.children(activity, "budget");
        assertThat(periods).extracting(each -> day(each, "period-start") + " " + day(each, "period-end")).containsExactly("2027-01-31 2028-01-30", "2028-01-31 2028-11-29");
        assertThat(periods.stream().map(each -> new BigDecimal(PublicFiles.child(each, "value").getTextContent())).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("35000.10");
        assertThat(PublicFiles.children(activity, "transaction")).as("nobody has accepted the terms").isEmpty();
    }

    @Test
    void sharesOfSectorsAreAHundredWhateverTheThemes() {
        var themes = List.of("legislation", "justice-and-law-enforcement", "claiming-rights", "accountable-institutions", "national-institutions", "participation",
            "civil-society-and-media", "human-rights-education", "equality-and-non-discrimination", "mechanisms-engagement", "unheard-of");
        var sectors = new IatiSectors(tables);
        for (var from = 0; from < themes.size(); from++) {
            for (var until = from + 1; until <= themes.size(); until++) {
                assertThat(sectors.of(themes.subList(from, until)).stream().mapToLong(IatiSectors.Sector::hundredths).sum()).isEqualTo(10_000);
            }
        }
        assertThat(sectors.of(List.of())).isEmpty();
    }

    @Test
    void budgetsHaveYearsAtMostAndAddUp() {
        var periods = BudgetPeriod.of(LocalDate.parse("2024-02-29"), LocalDate.parse("2027-02-28"), 1_000_001);

        assertThat(periods).hasSize(4).extracting(BudgetPeriod::from).containsExactly(LocalDate.parse("2024-02-29"), LocalDate.parse("2025-02-28"), LocalDate.parse("2026-02-28"), LocalDate.parse("2027-02-28"));
        assertThat(periods.get(3).until()).isEqualTo("2027-02-28");
        assertThat(periods.stream().mapToLong(BudgetPeriod::cents).sum()).isEqualTo(1_000_001);
        assertThat(BudgetPeriod.of(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), 4_000_000)).hasSize(1);
    }

    /** Where the table publishes less than an activity needs, there is none; what the table leaves out is not in the file either. */
    @Test
    void whatIsNotPublishedIsNoPartOfAnActivity() throws Exception {
        var request = new GrantOnItsWay(driver, jdbc, "", Map.of());
        request.steps().subList(0, 7).forEach(step -> step.step().run());
        try (var table = PublishedTable.without(repository, "grants", "title", "leadAgency", "partnerAgencies", "themes", "country", "disbursedOn", "approvedAmount")) {
            publication.forget();
            var activity = files.activities().get(request.reference());
            assertThat(PublicFiles.child(PublicFiles.child(activity, "title"), "narrative").getTextContent()).isEqualTo("Seed funding " + request.reference());
            assertThat(PublicFiles.children(activity, "participating-org")).hasSize(2);
            assertThat(PublicFiles.children(activity, "sector")).isEmpty();
            assertThat(PublicFiles.children(activity, "recipient-country")).isEmpty();
            assertThat(PublicFiles.children(activity, "budget")).isEmpty();
            assertThat(PublicFiles.children(activity, "transaction")).hasSize(1);
            assertThat(IatiSchema.faults(files.bytes("iati-activities.xml"))).isEmpty();
        }
        try (var table = PublishedTable.without(repository, "grants", "stage")) {
            publication.forget();
            assertThat(files.get("/public/iati-activities.xml").statusCode()).isEqualTo(404);
            assertThat(files.get("/public/grants.csv").statusCode()).isEqualTo(200);
        }
        publication.forget();
    }

    private static List<String> codes(Element activity, String name) {
        return PublicFiles.children(activity, name).stream().map(each -> each.getAttribute("code")).toList();
    }

    private static String day(Element parent, String name) {
        return PublicFiles.child(parent, name).getAttribute("iso-date");
    }
}
