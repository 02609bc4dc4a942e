package org.action2.casework.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.action2.casework.CaseworkTest;
import org.springframework.test.context.TestPropertySource;

/** A program that publishes, which the tests of the public view have for themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseworkTest
@TestPropertySource(properties = {"casework.publication.enabled=true", "casework.publication.reporting-org-ref=" + WithPublicView.REPORTING_ORG,
    "casework.publication.licence=" + WithPublicView.LICENCE, "casework.publication.recompute-every=PT1H", "casework.mail.directory=target/mail-publication"})
@interface WithPublicView {

    String REPORTING_ORG = "XM-DAC-99999";
    String LICENCE = "https://creativecommons.org/licenses/by/3.0/igo/";
}
