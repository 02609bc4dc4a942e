package org.action2.casework.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends over a few lines to the mail server, each kept open for the mails that follow. However slow the server is, it
 * occupies no more jobs and database connections than there are lines: who finds none free is told to come back.
 */
class SmtpTransport implements MailTransport, AutoCloseable {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";
    private static final long LINE_WAIT_MILLIS = 250;

    private final JavaMailSenderImpl server;
    private final BlockingQueue<Line> free;

    SmtpTransport(JavaMailSenderImpl server, int lines) {
        this.server = server;
        var properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
        free = new ArrayBlockingQueue<>(lines);
        IntStream.range(0, lines).forEach(n -> free.add(new Line()));
    }

    @Override
    public boolean send(MimeMessage message) {
        var line = await();
        if (line == null) {
            return false;
        }
        try {
            line.open().sendMessage(message, message.getAllRecipients());
            return true;
        } catch (MessagingException e) {
            line.close();
            throw new MailNotTakenException("The mail server " + server.getHost() + ":" + server.getPort()
                + " did not take the mail: " + reason(e), e);
        } finally {
            free.add(line);
        }
    }

    @Override
    public void close() {
        free.forEach(Line::close);
    }

    private Line await() {
        try {
            return free.poll(LINE_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String reason(MessagingException e) {
        var last = e;
        while (last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        return String.valueOf(last.getNextException() == null ? last.getMessage() : last.getNextException().getMessage()).strip();
    }

    private final class Line {

        private Transport transport;

        Transport open() throws MessagingException {
            if (transport == null || !transport.isConnected()) {
                transport = server.getSession().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
                transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            }
            return transport;
        }

        void close() {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException e) {
                // The line is gone already; the next mail opens another.
            }
            transport = null;
        }
    }
}
