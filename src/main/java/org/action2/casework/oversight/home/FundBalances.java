package org.action2.casework.oversight.home;

import java.util.List;
import org.action2.casework.oversight.programme.ViewerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each fund can still promise. */
@Component
class FundBalances {

    private final JdbcClient jdbc;
    private final ViewerScope scope;

    FundBalances(JdbcClient jdbc, ViewerScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @return none for those who may not know */
    List<Home.Fund> now() {
        return !scope.knowsFund() ? List.of() : jdbc.sql("""
            with recursive funds(fund) as (select min(fund) from seed_funding_ledger
                union all select (select min(l.fund) from seed_funding_ledger l where l.fund > funds.fund) from funds where funds.fund is not null)
            select fund, (select l.balance_after_cents from seed_funding_ledger l where l.fund = funds.fund order by l.id desc limit 1) as cents
            from funds where fund is not null
            """).query((row, n) -> new Home.Fund(row.getString("fund"), row.getLong("cents"))).list();
    }
}
