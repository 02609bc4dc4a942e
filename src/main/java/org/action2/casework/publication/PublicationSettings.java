package org.action2.casework.publication;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the public view is shown, {@code casework.publication.*}.
 *
 * @param enabled whether there is one at all
 * @param recomputeEvery how old what is shown may be; it is read from the registers no more often
 * @param atOnce how many are answered at the same time; others are asked to come again, so that those who work keep their share
 * @param publisher what the reporting organisation calls itself
 * @param licence the address of the licence under which the data may be used; empty where none is stated
 * @param reportingOrgRef the reporting organisation's identifier in IATI, with which the identifiers of its activities begin
 * @param reportingOrgType what kind of organisation that is, by IATI's code list OrganisationType; 40 is multilateral
 */
@ConfigurationProperties("casework.publication")
record PublicationSettings(@DefaultValue("false") boolean enabled, @DefaultValue("PT15M") Duration recomputeEvery, @DefaultValue("40") int atOnce,
                           @DefaultValue("Action 2") String publisher, @DefaultValue("") String licence,
                           @DefaultValue("") String reportingOrgRef, @DefaultValue("40") String reportingOrgType) {

    /** IATI, guidance on organisation identifiers: a registration agency, a hyphen, a number; none of the signs that addresses use. */
    private static final Pattern ORGANISATION = Pattern.compile("[A-Z]{2}-[A-Z0-9]+-[^\\s/&|?]+");

    PublicationSettings {
        if (enabled && !ORGANISATION.matcher(reportingOrgRef).matches()) {
            throw new IllegalArgumentException("With casework.publication.enabled set casework.publication.reporting-org-ref (CASEWORK_PUBLICATION_REPORTING_ORG_REF) "
                + "to the identifier of the reporting organisation in IATI, such as XM-DAC-41114.");
        }
        if (recomputeEvery.isNegative() || recomputeEvery.isZero()) {
            throw new IllegalArgumentException("casework.publication.recompute-every must be longer than nothing, such as PT15M.");
        }
    }
}
