package org.action2.casework.notification;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail, {@code casework.mail.*}.
 *
 * @param from       the sender's address
 * @param directory  where mail is written as files while no SMTP host is set
 * @param redirectTo an address that gets all mail instead of those it is for; for test systems
 * @param connections how many connections to the mail server are used at once
 * @param digestHour the hour of the day, in the reader's zone, at which digests leave
 * @param gatherFor  how long what a reader is told is gathered for one mail; zero for what one transaction tells
 * @param atOnceWithin offered tasks due within so many days are told at once, others in the digest
 * @param mostADay   how many mails one reader gets a day before the rest goes into the next digest
 * @param zone       the zone of readers who chose none and whose country has none here
 * @param zones      the zones of duty stations, by country
 */
@ConfigurationProperties("casework.mail")
record MailSettings(@DefaultValue("action2-casework@example.org") String from,
                    @DefaultValue("var/mail") Path directory,
                    String redirectTo,
                    @DefaultValue("2") int connections,
                    @DefaultValue("7") int digestHour,
                    @DefaultValue("PT2M") Duration gatherFor,
                    @DefaultValue("P3D") Period atOnceWithin,
                    @DefaultValue("20") int mostADay,
                    @DefaultValue("UTC") ZoneId zone,
                    @DefaultValue Map<String, ZoneId> zones) {

    MailSettings {
        if (connections < 1 || digestHour < 0 || digestHour > 23) {
            throw new IllegalArgumentException("casework.mail.connections is at least 1, casework.mail.digest-hour is from 0 to 23.");
        }
        if (gatherFor.isNegative() || atOnceWithin.isNegative() || mostADay < 1) {
            throw new IllegalArgumentException(
                "casework.mail.gather-for and casework.mail.at-once-within are not negative, casework.mail.most-a-day is at least 1.");
        }
    }
}
