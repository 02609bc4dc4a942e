package org.action2.casework.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses how mail leaves: over SMTP where {@code spring.mail.host} is set, else into files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(MailSettings settings, ObjectProvider<JavaMailSenderImpl> server) {
        var smtp = server.getIfAvailable();
        return smtp == null || smtp.getHost() == null || smtp.getHost().isBlank()
            ? new FileTransport(settings.directory())
            : new SmtpTransport(smtp, settings.connections());
    }
}
