package org.action2.casework.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Documents as the program itself takes them along, such as into a mail: whoever asks has to know that the reader may have them. */
@Component
public class KeptFiles {

    private final CaseFiles files;
    private final FilePieces pieces;

    KeptFiles(CaseFiles files, FilePieces pieces) {
        this.files = files;
        this.pieces = pieces;
    }

    /** A document and what is in it. @param type by what is in it */
    public record Kept(String name, String type, byte[] content) {
    }

    /** The document, if it is there, was not removed and is no larger than so many bytes. */
    public Optional<Kept> find(UUID id, long largest) {
        return files.find(id).filter(file -> !file.isRemoved() && file.size() <= largest).map(file -> {
            var content = new ByteArrayOutputStream((int) file.size());
            try {
                pieces.copy(id, 0, file.size(), content);
            } catch (IOException e) {
                throw new UncheckedIOException("A document can't be read.", e);
            }
            return new Kept(file.name(), file.type(), content.toByteArray());
        });
    }
}
