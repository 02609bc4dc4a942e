package org.action2.casework.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A seal as releases made them that covered all entries of a seal as one text. */
public final class SealOfAnEarlierRelease {

    private SealOfAnEarlierRelease() {
    }

    /** Seals what is not sealed yet. */
    public static void over(JdbcClient jdbc) {
        jdbc.sql("""
            with last as (select number, to_transaction, digest from (select * from audit_seal union all select 0, -1, 0, 0, '', now(), null, null, null) s
                order by number desc limit 1),
                span as (select number, greatest(to_transaction, 0) as first, (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint as next, digest from last)
            insert into audit_seal (number, from_transaction, to_transaction, entries, digest, sealed_at)
                select number + 1, first, next, (select count(*) from audit_entry where transaction_id >= first and transaction_id < next),
                    audit_digest(digest, first, next), now() from span
            """).update();
    }
}
