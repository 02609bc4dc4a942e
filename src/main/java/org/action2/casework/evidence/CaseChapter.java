package org.action2.casework.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.action2.casework.documents.CaseDocuments;
import org.action2.casework.documents.CaseDocuments.Version;
import org.action2.casework.evidence.LeftOut.What;
import org.action2.casework.oversight.story.ToldCases.ToldCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the folder of a case: its story, the forms as they were sent, what the registers hold of it, its money, its documents. */
@Component
class CaseChapter {

    private final CaseDocuments documents;
    private final Register register;
    private final ObjectWriter json;

    CaseChapter(CaseDocuments documents, Register register, ObjectMapper json) {
        this.documents = documents;
        this.register = register;
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).withDefaultPrettyPrinter();
    }

    /**
     * A version of a document as the bundle lists it.
     *
     * @param name as people gave it
     * @param sha256 as it was when it was added
     * @param file where it is in the bundle; null if it was removed, as its content is no longer for people
     * @param isAsAdded whether it still is what was added; null if it was removed
     */
    record Listed(UUID id, UUID document, int version, String kind, String kindName, String name, long size, String type, String sha256, String addedBy, Instant addedAt,
                  @Nullable String removedBy, @Nullable Instant removedAt, @Nullable String file, @Nullable Boolean isAsAdded) {
    }

    /** @param folder of the case within the bundle, with a slash at its end */
    void write(ToldCase told, String folder, BundleZip zip, LeftOut leftOut) throws IOException {
        leftOut.add(What.REVIEWS, told.closedReviews());
        leftOut.add(What.PARTS, told.closedParts());
        text(zip, folder + "story", text -> text.story(told));
        write(zip, folder + "story", told.story());
        text(zip, folder + "forms", text -> text.forms(told));
        write(zip, folder + "forms", told.forms());
        if (told.whole()) {
            write(zip, folder + "register", register.of(told.key()));
            var ledger = register.ledger(told.key());
            if (!ledger.isEmpty()) {
                write(zip, folder + "ledger", ledger);
            }
        }
        documents(told, folder, zip, leftOut);
    }

    private void documents(ToldCase told, String folder, BundleZip zip, LeftOut leftOut) throws IOException {
        var seen = documents.of(told.roots(), told.process());
        leftOut.add(What.DOCUMENTS, seen.hidden());
        var listed = new ArrayList<Listed>();
        for (var version : seen.versions()) {
            var name = folder + String.format(Locale.ROOT, "documents/%04d-v%d-%s", listed.size() + 1, version.version(), SafeNames.plain(version.name()));
            var digest = version.removedAt() == null ? zip.add(name, out -> documents.copy(version, out)) : null;
            listed.add(listed(version, digest == null ? null : name.substring(folder.length()), digest));
        }
        write(zip, folder + "documents", listed);
    }

    private static Listed listed(Version each, @Nullable String file, @Nullable String digest) {
        return new Listed(each.id(), each.document(), each.version(), each.kind(), each.kindName(), each.name(), each.size(), each.type(), each.sha256(), each.addedBy(),
            each.addedAt(), each.removedBy(), each.removedAt(), file, digest == null ? null : digest.equals(each.sha256()));
    }

    /** Writes a file for machines. @param name without its ending */
    void write(BundleZip zip, String name, Object value) throws IOException {
        zip.add(name + ".json", out -> {
            json.writeValue(out, value);
            out.write('\n');
        });
    }

    private interface Telling {

        void to(StoryText text) throws IOException;
    }

    private static void text(BundleZip zip, String name, Telling telling) throws IOException {
        zip.add(name + ".txt", out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            telling.to(new StoryText(writer));
            writer.flush();
        });
    }
}
