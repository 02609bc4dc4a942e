package org.action2.casework.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.action2.casework.directory.Person;
import org.action2.casework.documents.CaseDocuments;
import org.action2.casework.notification.Preferences.Preference;
import org.springframework.stereotype.Component;

/** Makes a mail of a message of the outbox: addressed, threaded with the reader's other mails of the case, in two forms. */
@Component
class MailWriter {

    private final MailTexts texts;
    private final OutboxMessages messages;
    private final LettersOfMail letters;
    private final MailSettings settings;

    MailWriter(MailTexts texts, OutboxMessages messages, LettersOfMail letters, MailSettings settings) {
        this.texts = texts;
        this.messages = messages;
        this.letters = letters;
        this.settings = settings;
    }

    /**
     * A mail that says one thing is that thing's; one of several is a table of them.
     *
     * @param items what it says, at least one
     * @param last  whether nothing more comes today
     */
    MimeMessage write(OutboxMessage message, List<OutboxMessage> items, Person reader, Preference preference, ZoneId zone, boolean last) {
        var told = items.size() == 1 ? items.get(0) : message;
        var text = texts.write(told, items, reader, Preferences.locale(preference), zone, last);
        try {
            var mail = new NamedMessage(messageId(items));
            mail.setFrom(address(settings.from(), "Action 2 Casework"));
            address(mail, reader);
            mail.setSubject(OneLine.of(isRedirected() ? text.subject() + " [" + reader.email() + "]" : text.subject()), "UTF-8");
            mail.setSentDate(Date.from((message.leavesAt() == null ? message.createdAt() : message.leavesAt()).toInstant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Casework-Event", told.event());
            mail.setHeader("Content-Language", preference.language());
            if (items.stream().map(OutboxMessage::thread).distinct().count() == 1) {
                thread(mail, items.get(0));
            }
            mail.setContent(content(new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")), letters.of(items)));
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new MailNotTakenException("No mail can be made for " + reader.id() + ": " + e.getMessage(), e);
        }
    }

    private static MimeMultipart content(MimeMultipart text, List<CaseDocuments.Content> attachments) throws MessagingException {
        if (attachments.isEmpty()) {
            return text;
        }
        var all = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(text);
        all.addBodyPart(first);
        for (var attachment : attachments) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
            part.setFileName(encoded(attachment.name()));
            part.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(part);
        }
        return all;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(OneLine.of(name), "UTF-8", null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java knows UTF-8.", e);
        }
    }

    private void address(MimeMessage mail, Person reader) throws MessagingException {
        var recipient = address(reader.email(), reader.name());
        if (isRedirected()) {
            mail.setRecipient(Message.RecipientType.TO, address(settings.redirectTo(), "Redirected mail"));
            mail.setHeader("X-Casework-Intended-For", recipient.getAddress());
        } else {
            mail.setRecipient(Message.RecipientType.TO, recipient);
        }
    }

    private boolean isRedirected() {
        return settings.redirectTo() != null && !settings.redirectTo().isBlank();
    }

    /** That of the only item; of several one that is made of theirs, so that the same mail has the same in every attempt. */
    static String messageId(List<OutboxMessage> items) {
        var first = items.get(0).messageId();
        if (items.size() == 1) {
            return first;
        }
        var ids = items.stream().map(item -> item.id().toString()).sorted().collect(Collectors.joining());
        return "<" + UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)) + first.substring(first.indexOf('@'));
    }

    private void thread(MimeMessage mail, OutboxMessage message) throws MessagingException {
        var before = messages.sentBefore(message);
        if (!before.isEmpty()) {
            var first = before.get(0);
            var last = before.get(before.size() - 1);
            mail.setHeader("In-Reply-To", last);
            mail.setHeader("References", first.equals(last) ? first : first + " " + last);
        }
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        var address = new InternetAddress(OneLine.of(email), true);
        try {
            address.setPersonal(OneLine.of(name), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java knows UTF-8.", e);
        }
        return address;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** Keeps the Message-ID of the outbox, the same for every attempt. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
