package org.action2.casework.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of letters: those that programme staff have saved, every version of them, or else those that come with the program. */
@Component
class LetterTemplates {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LetterTemplate newest(LetterKind kind, Locale language) {
        return saved(kind, language).stream().findFirst().orElseGet(() -> shipped(kind, language));
    }

    /** What was saved, the newest first. */
    List<LetterTemplate> saved(LetterKind kind, Locale language) {
        return jdbc.sql("select * from letter_template where kind = :kind and language = :language order by version desc")
            .param("kind", kind.id()).param("language", language.getLanguage()).query(LetterTemplates::template).list();
    }

    LetterTemplate shipped(LetterKind kind, Locale language) {
        var file = "/letters/" + kind.id() + "_" + language.getLanguage() + ".txt";
        try (var in = Objects.requireNonNull(LetterTemplates.class.getResourceAsStream(file), file)) {
            return new LetterTemplate(kind, language, 0, new String(in.readAllBytes(), StandardCharsets.UTF_8), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The text " + file + " can't be read.", e);
        }
    }

    /** Keeps a text as the next version. @param version that it was made of @return empty if another was saved meanwhile */
    Optional<LetterTemplate> save(LetterKind kind, Locale language, int version, String text, String account) {
        return jdbc.sql("""
            insert into letter_template (kind, language, version, content, saved_by, saved_at) values (:kind, :language, :version, :text, :account, :now)
            on conflict do nothing returning *
            """).param("kind", kind.id()).param("language", language.getLanguage()).param("version", version + 1).param("text", text)
            .param("account", account).param("now", OffsetDateTime.now(clock))
            .query(LetterTemplates::template).optional().filter(saved -> newest(kind, language).version() == saved.version());
    }

    private static LetterTemplate template(ResultSet row, int number) throws SQLException {
        return new LetterTemplate(LetterKind.of(row.getString("kind")).orElseThrow(), Locale.forLanguageTag(row.getString("language")), row.getInt("version"),
            row.getString("content"), row.getString("saved_by"), row.getTimestamp("saved_at").toInstant());
    }
}
