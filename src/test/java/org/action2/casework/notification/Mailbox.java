package org.action2.casework.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.TestSocketUtils;

/** A mail server for tests, and what it received as a table of event and recipient. */
public class Mailbox {

    private static final String UNTIL_AND_FOR_WHOM = "(, (until|due since) \\d+ \\w+ \\d{4})?(, for [\\w -]+( \\([\\w ]+\\))?)?(?=:|$)";

    private final GreenMail server = new GreenMail(
        new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));

    /** Starts the server and makes it the program's. */
    public void register(DynamicPropertyRegistry registry) {
        server.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> server.getSmtp().getPort());
    }

    public void stop() {
        server.stop();
    }

    public void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages()).toList();
    }

    /**
     * The mails of a case, such as {@code task-offered | Endorse request | ken-rc}: a line for each event and what it was
     * about, without until when and for whom it is, with the recipients by name and one that got the same twice named twice.
     */
    public List<String> table(String reference, String title) {
        var lines = new LinkedHashMap<String, TreeMap<String, Integer>>();
        for (var mail : received()) {
            var line = header(mail, "X-Casework-Event") + " | " + what(mail, reference, title);
            lines.computeIfAbsent(line, key -> new TreeMap<>()).merge(recipient(mail), 1, Integer::sum);
        }
        return lines.entrySet().stream().map(line -> line.getKey() + " | " + String.join(", ", named(line.getValue()))).toList();
    }

    /** A subject without until when and for whom it is. */
    static String briefly(String subject) {
        return subject.replaceAll(UNTIL_AND_FOR_WHOM, "");
    }

    static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress().replace("@example.org", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> named(TreeMap<String, Integer> recipients) {
        return recipients.entrySet().stream().map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " x" + each.getValue()).toList();
    }

    private static String what(MimeMessage mail, String reference, String title) {
        try {
            return mail.getSubject().replace(reference + ": ", "").replace(": " + title, "").transform(Mailbox::briefly);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
