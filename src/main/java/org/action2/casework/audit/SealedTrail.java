package org.action2.casework.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The trail for those who take it away: entries as they were sealed, and what proves that. All is handed over a few hundred rows
 * at a time within the caller's transaction, which also says of which moment it is. Who may read which entry, the caller decides.
 */
@Component
public class SealedTrail {

    private static final int FETCH = 500;

    private final AuditTrail trail;
    private final NamedParameterJdbcTemplate inPortions;

    SealedTrail(AuditTrail trail, DataSource database) {
        this.trail = trail;
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.inPortions = new NamedParameterJdbcTemplate(template);
    }

    /**
     * Which entries are asked for.
     *
     * @param cases the outermost process instances of cases
     * @param subjects what else of these cases entries may be about that name no case, such as their tasks
     * @param outside entries of no case; null for none
     */
    public record Selection(Collection<String> cases, Collection<String> subjects, @Nullable Outside outside) {
    }

    /** Entries of no case, from a moment to before another. @param country null for those of all countries and of none */
    public record Outside(Instant from, Instant to, @Nullable String country) {
    }

    /**
     * An entry.
     *
     * @param instance the process instance that its subject is, or belongs to; null if that is not known
     * @param root the outermost process instance of its case; null if it is of none
     * @param country of the entry or of its case
     * @param line what was sealed of it, or will be
     * @param seal the number of the seal over it; null while there is none
     */
    public record Entry(String kind, @Nullable String subject, @Nullable String property, @Nullable String instance, @Nullable String root, @Nullable String country,
                        String line, @Nullable Long seal) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(row.getString("kind"), row.getString("subject"), row.getString("property"), row.getString("instance"), row.getString("root"),
                row.getString("country"), row.getString("line"), row.getObject("seal", Long.class));
        }
    }

    /** How far an entry is proved. */
    public enum Proof {

        /** It is under a seal, by a digest of its own. */
        SEALED("s.content is not null"),
        /** It is under a seal of an earlier release, which covers its entries as one text. */
        SEALED_EARLIER("s.number is not null and s.content is null"),
        NOT_SEALED("s.number is null");

        private final String condition;

        Proof(String condition) {
            this.condition = condition;
        }
    }

    /** Seals what is not sealed yet. */
    public void seal() {
        trail.seal();
    }

    /** The entries in the order in which they are sealed. */
    public void entries(Selection selection, Proof proof, Consumer<Entry> reader) {
        var outside = selection.outside();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("cases", selection.cases().toArray(String[]::new));
        parameters.put("subjects", selection.subjects().toArray(String[]::new));
        parameters.put("outside", outside != null);
        parameters.put("from", outside == null ? null : outside.from().atOffset(ZoneOffset.UTC));
        parameters.put("to", outside == null ? null : outside.to().atOffset(ZoneOffset.UTC));
        parameters.put("country", outside == null ? null : outside.country());
        inPortions.query("""
            select e.kind, e.subject, e.property, r.id as instance, coalesce(e.case_id, r.case_id) as root, coalesce(e.country, r.country) as country,
                audit_line(e) as line, s.number as seal
            from audit_entry e
                left join engine_instance_history i on i.id = e.subject
                left join engine_task_history t on t.id = e.subject
                left join engine_variable_history v on v.id = e.subject
                left join engine_instance_history r on r.id = coalesce(i.id, t.instance, v.instance)
                left join lateral (select number, content from audit_seal where to_transaction > e.transaction_id order by to_transaction limit 1) s on true
            where (e.case_id = any (:cases) or e.case_id is null and e.subject = any (:subjects)
                or :outside and e.case_id is null and e.at >= cast(:from as timestamptz) and e.at < cast(:to as timestamptz)
                    and (cast(:country as text) is null or coalesce(e.country, r.country) = cast(:country as text)))
                and %s
            order by e.transaction_id, e.id
            """.formatted(proof.condition), parameters, row -> {
                reader.accept(Entry.of(row));
            });
    }

    /** A digest of an entry under a seal. @param digest in hexadecimal */
    public record Leaf(long seal, String digest) {
    }

    /** The digests of all entries under each of some seals, those of others too, which tell nothing of them. */
    public void leaves(Collection<Long> seals, Consumer<Leaf> reader) {
        inPortions.query("""
            select s.number, audit_leaf(e) as digest from audit_seal s
                join audit_entry e on e.transaction_id >= s.from_transaction and e.transaction_id < s.to_transaction
            where s.number = any (:seals) order by s.number, e.transaction_id, e.id
            """, Map.of("seals", seals.toArray(Long[]::new)), row -> {
                reader.accept(new Leaf(row.getLong("number"), row.getString("digest")));
            });
    }

    /**
     * Each seal from one on as a line: the digest of the seal before, number, first and first no longer covered transaction, number of entries,
     * moment, digest of its list, which together are what its own digest covers; then that, and by which key it was signed and how.
     */
    public void seals(long first, Consumer<String> reader) {
        inPortions.query("""
            select audit_seal_line(coalesce(p.digest, ''), s.number, s.from_transaction, s.to_transaction, s.entries, s.sealed_at, s.content)
                || ',' || encode(s.digest, 'hex') || ',' || coalesce(s.signed_by, '') || ',' || coalesce(s.signature, '') as line
            from audit_seal s left join audit_seal p on p.number = s.number - 1 where s.number >= :first order by s.number
            """, Map.of("first", first), row -> {
                reader.accept(row.getString("line"));
            });
    }
}
