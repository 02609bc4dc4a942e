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
 * Sends over a few connections to the mail server, each kept open for the mails that follow. However slow the server is, it
 * occupies no more jobs and database connections than there are connections: who finds none free is told to come back.
 */
class SmtpTransport implements MailTransport, AutoCloseable {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";
    private static final long CONNECTION_WAIT_MILLIS = 250;

    private final JavaMailSenderImpl server;
    private final BlockingQueue<Connection> free;

    SmtpTransport(JavaMailSenderImpl server, int connections) {
        this.server = server;
        var properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
        free = new ArrayBlockingQueue<>(connections);
        IntStream.range(0, connections).forEach(n -> free.add(new Connection()));
    }

    @Override
    public boolean send(MimeMessage message) {
        var connection = await();
        if (connection == null) {
            return false;
        }
        try {
            connection.open().sendMessage(message, message.getAllRecipients());
            return true;
        } catch (MessagingException e) {
            connection.close();
            throw new MailNotTakenException("The mail server " + server.getHost() + ":" + server.getPort()
                + " did not take the mail: " + reason(e), e);
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        free.forEach(Connection::close);
    }

    private Connection await() {
        try {
            return free.poll(CONNECTION_WAIT_MILLIS, TimeUnit.MILLISECONDS);
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

    private final class Connection {

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
                // The connection is gone already; the next mail opens another.
            }
            transport = null;
        }
    }
}
