package org.action2.casework.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that can be accepted; the settings say which of them are. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isZip() {
        return switch (this) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> true;
            default -> false;
        };
    }

    /** How Office Open XML calls the part that all others hang on; empty for what is none. */
    String mainPart() {
        return switch (this) {
            case DOCX -> "wordprocessingml.document.main+xml";
            case XLSX -> "spreadsheetml.sheet.main+xml";
            case PPTX -> "presentationml.presentation.main+xml";
            default -> "";
        };
    }

    boolean isCompoundFile() {
        return this == DOC || this == XLS || this == PPT;
    }

    boolean isText() {
        return this == TXT || this == CSV;
    }

    /** By the ending of a name. */
    static Optional<FileType> named(String name) {
        var ending = ending(name);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** What stands behind the last full stop of a name, in small letters; empty if nothing does. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
