package org.action2.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTransportTest {

    @TempDir
    private Path folder;

    @Test
    void repeatedAttemptLeavesOneFile() throws Exception {
        var transport = new FileTransport(folder.resolve("mail"));

        transport.send(mail());
        transport.send(mail());

        try (var files = Files.list(folder.resolve("mail"))) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).getFileName()).hasToString("0001.eml");
            assertThat(Files.readString(all.get(0))).contains("Subject: Hello", "reader@example.org");
        }
    }

    @Test
    void slowServerTakesNoMoreThanTheLines() throws Exception {
        try (var silent = new ServerSocket(0); var transport = new SmtpTransport(server(silent.getLocalPort()), 1)) {
            var first = CompletableFuture.runAsync(() -> transport.send(mail()));
            silent.accept();

            assertThat(transport.send(mail())).isFalse();
            silent.close();
            first.cancel(true);
        }
    }

    @Test
    void lineThatIsCutIsOpenedAnew() throws Exception {
        try (var cutting = new ServerSocket(0)) {
            var transport = new SmtpTransport(server(cutting.getLocalPort()), 1);
            var first = CompletableFuture.runAsync(() -> transport.send(mail()));
            cutting.accept().close();
            assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(MailNotTakenException.class);
            cutting.close();

            var healthy = new GreenMail(new ServerSetup(cutting.getLocalPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
            healthy.start();
            try {
                assertThat(transport.send(mail())).isTrue();
                assertThat(transport.send(mail())).isTrue();
                assertThat(healthy.getReceivedMessages()).hasSize(2);
            } finally {
                transport.close();
                healthy.stop();
            }
        }
    }

    private static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        return server;
    }

    private static MimeMessage mail() {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws jakarta.mail.MessagingException {
                    setHeader("Message-ID", "<0001@localhost>");
                }
            };
            mail.setFrom("casework@example.org");
            mail.setRecipients(MimeMessage.RecipientType.TO, "reader@example.org");
            mail.setSubject("Hello");
            mail.setText("Hello");
            mail.saveChanges();
            return mail;
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
