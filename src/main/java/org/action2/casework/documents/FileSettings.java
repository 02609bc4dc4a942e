package org.action2.casework.documents;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken of documents, {@code casework.documents.*}.
 *
 * @param largest one file
 * @param types the endings that are accepted, of those that {@link FileType} knows
 * @param mostPerCase files of one case, versions counted
 * @param mostUnfinished uploads that one person has begun and not ended
 * @param keepUnfinished how long an upload that nobody continues is kept
 * @param virusScanner {@code host:port} of a ClamAV daemon; empty for none
 */
@ConfigurationProperties("casework.documents")
record FileSettings(@DefaultValue("250MB") DataSize largest,
                    @DefaultValue({"pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "png", "jpg", "jpeg", "tif", "tiff", "txt", "csv"}) List<String> types,
                    @DefaultValue("5000") int mostPerCase, @DefaultValue("600") int mostUnfinished, @DefaultValue("P7D") Period keepUnfinished,
                    @Nullable String virusScanner) {
}
