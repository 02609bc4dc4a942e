package org.action2.casework.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes each mail as an {@code .eml} file, named by its Message-ID so that a repeated attempt leaves one file. */
class FileTransport implements MailTransport {

    private final Path folder;

    FileTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean send(MimeMessage message) {
        try {
            Files.createDirectories(folder);
            var name = message.getMessageID().replaceAll("@.*|[^a-zA-Z0-9-]", "");
            var unfinished = Files.createTempFile(folder, name, ".tmp");
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | MessagingException e) {
            throw new MailNotTakenException("Mail can't be written to the folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
