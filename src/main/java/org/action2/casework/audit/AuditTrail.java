package org.action2.casework.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.RequestOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appends changes, seals them in batches and proves that none was changed or removed since. */
@Component
class AuditTrail implements ChangeRecorder {

    private static final byte[] GENESIS = new byte[0];
    private static final int CHANGES_AT_ONCE = 1_000;
    private static final String ALL_SEALS = "select number, from_transaction, to_transaction, entries, digest, content, sealed_at, signed_by, signature from audit_seal order by number";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Optional<SealSigner> signer;

    AuditTrail(JdbcClient jdbc, Clock clock, Optional<SealSigner> signer) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signer = signer;
    }

    /**
     * What a check of the chain found.
     *
     * @param intact whether every seal agrees with the entries under it
     * @param seals how many seals were checked
     * @param entries how many entries are sealed
     * @param signed how many seals this installation's key signed
     * @param signedByOthers how many another key did, such as one of before, whose signatures can't be checked here
     * @param brokenSeal the number of the first seal that does not agree, bears another signature or none after signed ones; null if all do
     * @param lastDigest the digest of the last seal, to be kept elsewhere: removing the newest seals would not show otherwise
     */
    record Verdict(boolean intact, long seals, long entries, long signed, long signedByOthers, @Nullable Long brokenSeal, @Nullable String lastDigest) {
    }

    /** @param content the digest of the list of its entries' digests; null for a seal of an earlier release, which covers them as one text */
    private record Seal(long number, long fromTransaction, long toTransaction, long entries, byte[] digest, byte @Nullable [] content, OffsetDateTime sealedAt,
                        SealSigner.@Nullable Signed signed) {

        static Seal of(ResultSet row, int number) throws SQLException {
            return new Seal(row.getLong("number"), row.getLong("from_transaction"), row.getLong("to_transaction"), row.getLong("entries"), row.getBytes("digest"),
                row.getBytes("content"), row.getObject("sealed_at", OffsetDateTime.class),
                row.getString("signed_by") == null ? null : new SealSigner.Signed(row.getString("signed_by"), row.getString("signature")));
        }
    }

    /** A value before that the engine does not tell is the one last recorded for the same subject. */
    @Override
    public void record(List<Change> changes) {
        for (var first = 0; first < changes.size(); first += CHANGES_AT_ONCE) {
            append(changes.subList(first, Math.min(changes.size(), first + CHANGES_AT_ONCE)));
        }
    }

    private void append(List<Change> changes) {
        var origin = RequestOrigin.current();
        jdbc.sql("""
            insert into audit_entry (at, who, what, kind, subject, case_id, country, property, from_value, to_value, why, address, way)
            select c.at, c.who, c.what, c.kind, c.subject, c.case_id, c.country, c.property,
                coalesce(c.from_value, case when c.kind = 'Variable' and c.what <> 'create' then (select to_value from audit_entry e
                    where e.subject = c.subject and e.property = c.property order by id desc limit 1) end),
                c.to_value, c.why, cast(? as text), cast(? as text)
            from unnest(cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[])) with ordinality
                as c (at, who, what, kind, subject, case_id, country, property, from_value, to_value, why, place)
            order by c.place
            """)
            .params(origin.address(), origin.way(), column(changes, change -> change.at().toString()), column(changes, Change::who), column(changes, Change::what),
                column(changes, Change::kind), column(changes, Change::subject), column(changes, Change::caseId), column(changes, Change::country),
                column(changes, Change::property), before(changes), column(changes, Change::to), column(changes, Change::why))
            .update();
    }

    private static String[] column(List<Change> changes, Function<Change, String> value) {
        return changes.stream().map(value).map(AuditTrail::text).toArray(String[]::new);
    }

    /** The values before, as far as the engine or an earlier change of the same variable in this lot tells them. */
    private static String[] before(List<Change> changes) {
        var last = new HashMap<String, String>();
        return changes.stream().map(change -> {
            if (!change.kind().equals("Variable")) {
                return text(change.from());
            }
            var earlier = last.put(change.subject(), change.to());
            return text(change.what().equals("create") ? null : earlier);
        }).toArray(String[]::new);
    }

    /** Seals all entries of finished transactions that are not sealed yet. */
    @Transactional
    public void seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit_seal'))").query((row, number) -> 1).single();
        var last = last();
        var from = last.map(Seal::toTransaction).orElse(0L);
        var to = jdbc.sql("select (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint").query(Long.class).single();
        if (to <= from) {
            return;
        }
        var entries = count(from, to);
        if (entries == 0) {
            return;
        }
        var content = content(from, to);
        var seal = new Seal(last.map(Seal::number).orElse(0L) + 1, from, to, entries, GENESIS, content, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), null);
        var digest = digest(last.map(Seal::digest).orElse(GENESIS), seal);
        var signed = signer.flatMap(each -> each.sign(HexFormat.of().formatHex(digest)));
        jdbc.sql("""
            insert into audit_seal (number, from_transaction, to_transaction, entries, content, digest, sealed_at, signed_by, signature)
            values (:number, :from, :to, :entries, :content, :digest, :now, :signedBy, :signature)
            """)
            .param("number", seal.number()).param("from", from).param("to", to).param("entries", entries).param("content", content).param("digest", digest)
            .param("now", seal.sealedAt()).param("signedBy", signed.map(SealSigner.Signed::by).orElse(null))
            .param("signature", signed.map(SealSigner.Signed::signature).orElse(null)).update();
    }

    @Transactional(readOnly = true)
    public Verdict verify() {
        var seals = jdbc.sql(ALL_SEALS).query(Seal::of).list();
        var previous = GENESIS;
        var from = 0L;
        var entries = 0L;
        var number = 0L;
        var signed = 0L;
        var signedByOthers = 0L;
        for (var seal : seals) {
            number++;
            var isWhole = seal.content() == null || Arrays.equals(content(seal.fromTransaction(), seal.toTransaction()), seal.content());
            var signature = signature(seal, signed + signedByOthers > 0);
            signed += signature == SealSignature.OWN ? 1 : 0;
            signedByOthers += signature == SealSignature.OF_ANOTHER_KEY ? 1 : 0;
            if (!isWhole || signature == SealSignature.WRONG || seal.number() != number || seal.fromTransaction() != from || !Arrays.equals(digest(previous, seal), seal.digest())) {
                return new Verdict(false, seals.size(), entries, signed, signedByOthers, seal.number(), null);
            }
            previous = seal.digest();
            from = seal.toTransaction();
            entries += seal.entries();
        }
        return new Verdict(true, seals.size(), entries, signed, signedByOthers, null, HexFormat.of().formatHex(previous));
    }

    private enum SealSignature {
        NONE, OWN, OF_ANOTHER_KEY, WRONG
    }

    /** Once an installation signs, a seal without a signature is one that somebody else made. */
    private SealSignature signature(Seal seal, boolean isAfterSigned) {
        var signed = seal.signed();
        if (signed == null) {
            return isAfterSigned ? SealSignature.WRONG : SealSignature.NONE;
        }
        return signer.flatMap(each -> each.isOwn(HexFormat.of().formatHex(seal.digest()), signed))
            .map(isOwn -> isOwn ? SealSignature.OWN : SealSignature.WRONG).orElse(SealSignature.OF_ANOTHER_KEY);
    }

    private Optional<Seal> last() {
        return jdbc.sql(ALL_SEALS + " desc limit 1").query(Seal::of).optional();
    }

    /** What a seal's digest has to be. @param previous that of the seal before */
    private byte[] digest(byte[] previous, Seal seal) {
        return (seal.content() == null ? jdbc.sql("select audit_digest(:previous, :from, :to)")
            : jdbc.sql("select sha256(convert_to(audit_seal_line(:previous, :number, :from, :to, :entries, :sealedAt, :content), 'UTF8'))")
                .param("number", seal.number()).param("entries", seal.entries()).param("sealedAt", seal.sealedAt()).param("content", seal.content()))
            .param("previous", previous).param("from", seal.fromTransaction()).param("to", seal.toTransaction()).query((row, index) -> row.getBytes(1)).single();
    }

    private byte[] content(long from, long to) {
        return jdbc.sql("select audit_content(:from, :to)").param("from", from).param("to", to).query((row, index) -> row.getBytes(1)).single();
    }

    private long count(long from, long to) {
        return jdbc.sql("select count(*) from audit_entry where transaction_id >= :from and transaction_id < :to")
            .param("from", from).param("to", to).query(Long.class).single();
    }

    /** PostgreSQL keeps no zero characters. */
    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : value.replace("\0", "");
    }
}
