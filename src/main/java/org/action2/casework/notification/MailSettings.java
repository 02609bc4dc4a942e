package org.action2.casework.notification;

import java.nio.file.Path;
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
 * @param lines      how many connections to the mail server are used at once
 * @param digestHour the hour of the day, in the reader's zone, at which digests leave
 * @param zone       the zone of readers who chose none and whose country has none here
 * @param zones      the zones of duty stations, by country
 */
@ConfigurationProperties("casework.mail")
record MailSettings(@DefaultValue("action2-casework@example.org") String from,
                    @DefaultValue("var/mail") Path directory,
                    String redirectTo,
                    @DefaultValue("2") int lines,
                    @DefaultValue("7") int digestHour,
                    @DefaultValue("UTC") ZoneId zone,
                    @DefaultValue Map<String, ZoneId> zones) {

    MailSettings {
        if (lines < 1 || digestHour < 0 || digestHour > 23) {
            throw new IllegalArgumentException("casework.mail.lines is at least 1, casework.mail.digest-hour is from 0 to 23.");
        }
    }
}
