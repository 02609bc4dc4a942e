package org.action2.casework.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves as told. */
class ScriptedSmtpServer implements AutoCloseable {

    /** Addresses that the server refuses for good. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** The Message-IDs of the mails that the server took, in order and as often as it took them. */
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> recipients = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    /** How many of the next mails are cut off in the middle of their content. */
    final AtomicInteger cuts = new AtomicInteger();

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Runnable beforeConfirming = () -> { };
    private volatile ServerSocket socket;
    private int port;

    int start() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = opened.getLocalPort();
            socket = opened;
            var thread = new Thread(() -> accept(opened), "scripted-smtp");
            thread.setDaemon(true);
            thread.start();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens once, after the next mail was taken and before the sender is told so. */
    void beforeConfirming(Runnable act) {
        beforeConfirming = () -> {
            beforeConfirming = () -> { };
            act.run();
        };
    }

    void forget() {
        refused.clear();
        taken.clear();
        recipients.clear();
        connections.set(0);
        cuts.set(0);
    }

    /** Goes down, with all that is on its lines. */
    @Override
    public void close() {
        try {
            socket.close();
            for (var each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var line = listening.accept();
                open.add(line);
                connections.incrementAndGet();
                var thread = new Thread(() -> serve(line), "scripted-smtp-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = line.getOutputStream();
            say(out, "220 scripted");
            String recipient = null;
            for (var command = in.readLine(); command != null; command = in.readLine()) {
                var verb = command.toUpperCase();
                if (verb.startsWith("RCPT")) {
                    recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
                    say(out, refused.contains(recipient) ? "550 5.1.1 No such mailbox here: " + recipient : "250 OK");
                } else if (verb.startsWith("DATA")) {
                    say(out, "354 Go on");
                    if (!take(in, recipient)) {
                        return;
                    }
                    say(out, "250 Taken");
                } else {
                    say(out, verb.startsWith("QUIT") ? "221 Bye" : "250 OK");
                }
            }
        } catch (IOException e) {
            // The line is gone, as it may be.
        } finally {
            open.remove(line);
        }
    }

    private boolean take(BufferedReader in, String recipient) throws IOException {
        var id = "";
        var read = 0;
        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            id = text.startsWith("Message-ID: ") ? text.substring(12).strip() : id;
            if (++read > 5 && cuts.get() > 0) {
                cuts.decrementAndGet();
                return false;
            }
        }
        taken.add(id);
        recipients.add(recipient.replace("@example.org", ""));
        beforeConfirming.run();
        return true;
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
