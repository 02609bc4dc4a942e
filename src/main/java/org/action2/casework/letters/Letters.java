package org.action2.casework.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.action2.casework.paper.Paper.Block;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of letters, written in the transaction of what sends them. It only grows. */
@Component
class Letters {

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Letters(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of a case. Two letters of one case at once get two numbers: the second waits for the first. */
    String nextNumber(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letter ' || :reference, 0))").param("reference", reference).query((row, number) -> 1).single();
        return String.format(Locale.ROOT, "%s-L%02d", reference,
            jdbc.sql("select coalesce(max(cast(substring(number from '-L([0-9]+)$') as integer)), 0) + 1 from letter where reference = :reference")
                .param("reference", reference).query(Integer.class).single());
    }

    void add(Letter letter) {
        jdbc.sql("""
            insert into letter (id, number, kind, reference, case_instance, country, title, language, template_version, dated, subject, blocks, recipients, sent_by, sent_at)
            values (:id, :number, :kind, :reference, :caseInstance, :country, :title, :language, :version, :dated, :subject, cast(:blocks as jsonb),
                string_to_array(:recipients, ','), :sentBy, :sentAt)
            """).param("id", letter.id()).param("number", letter.number()).param("kind", letter.kind().id()).param("reference", letter.reference())
            .param("caseInstance", letter.caseInstance()).param("country", letter.country()).param("title", letter.title())
            .param("language", letter.language().getLanguage()).param("version", letter.version()).param("dated", letter.dated())
            .param("subject", letter.subject()).param("blocks", written(letter.blocks())).param("recipients", String.join(",", letter.recipients()))
            .param("sentBy", letter.sentBy()).param("sentAt", letter.sentAt().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from letter where id = :id").param("id", id).query(this::letter).optional();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), row.getString("number"), LetterKind.of(row.getString("kind")).orElseThrow(), row.getString("reference"),
            row.getString("case_instance"), row.getString("country"), row.getString("title"), Locale.forLanguageTag(row.getString("language")),
            row.getInt("template_version"), row.getObject("dated", LocalDate.class), row.getString("subject"), blocks(row.getString("blocks")),
            List.of((String[]) row.getArray("recipients").getArray()), row.getString("sent_by"), row.getTimestamp("sent_at").toInstant());
    }

    private String written(List<Block> blocks) {
        try {
            return json.writerFor(BLOCKS).writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter can't be written as JSON.", e);
        }
    }

    private List<Block> blocks(String written) {
        try {
            return json.readValue(written, BLOCKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter of the register can't be read.", e);
        }
    }
}
