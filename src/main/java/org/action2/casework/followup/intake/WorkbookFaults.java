package org.action2.casework.followup.intake;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.action2.casework.language.Sentence;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** Tells by what a library throws what is wrong with a workbook, since its own words are for programmers. */
final class WorkbookFaults {

    private WorkbookFaults() {
    }

    /** What was thrown while a workbook was opened or read, as a sentence says it. */
    static UnreadableFileException of(Exception e) {
        if (isAny(e, WorkbookFaults::isBomb)) {
            return new UnreadableFileException("followup.unpacks-to-far-more");
        }
        if (isAny(e, EncryptedDocumentException.class::isInstance)) {
            return new UnreadableFileException("followup.protected-by-a-password");
        }
        if (isAny(e, OldFileFormatException.class::isInstance)) {
            return new UnreadableFileException("followup.save-as-workbook", Sentence.of("followup.kind-excel-95"));
        }
        return declaresDocumentType(e) ? documentType() : new UnreadableFileException("followup.workbook-is-damaged");
    }

    static boolean declaresDocumentType(Throwable e) {
        return isAny(e, cause -> cause.getMessage() != null && cause.getMessage().contains("DOCTYPE"));
    }

    static UnreadableFileException documentType() {
        return new UnreadableFileException("followup.workbook-declares-document-type");
    }

    private static boolean isBomb(Throwable e) {
        return e.getMessage() != null && e.getMessage().contains("Zip bomb");
    }

    private static boolean isAny(Throwable e, Predicate<Throwable> test) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(test);
    }
}
