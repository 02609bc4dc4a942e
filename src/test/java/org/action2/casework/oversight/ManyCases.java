package org.action2.casework.oversight;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the registers, and the engine's open tasks, with many cases of a plausible spread, by SQL. */
class ManyCases {

    private final JdbcClient jdbc;

    ManyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param finished how many cases have ended @param running how many are open; a third of all are requests, the others follow-ups */
    void add(int finished, int running) {
        var all = finished + running;
        jdbc.sql("""
            create temporary table many on commit preserve rows as
            select n, n <= :finished as ended, (array['KEN','NPL','IRQ','PER','SVN','AUS'])[1 + (n * 7919 % 6)] as land,
                now() - ((n::bigint * 104729 % 1500) || ' days')::interval as begun, n % 3 = 0 as is_request from generate_series(1, :all) n
            """).param("finished", finished).param("all", all).update();
        requests();
        recommendations();
        tasks();
        jdbc.sql("analyze").update();
    }

    private void requests() {
        jdbc.sql("""
            insert into funding_request (reference, process_instance_id, country, title, lead_agency, partner_agencies, themes, requested_cents,
                approved_cents, disbursed_cents, spent_cents, refunded_cents, start_date, end_date, stage, stage_since, submitted_by, submitted_at, ended_at)
            select 'SF-' || land || '-2099-' || n, 'many-' || n, land, 'Request number ' || n, (array['agency-undp','agency-unicef','agency-unfpa'])[1 + n % 3],
                array['agency-unwomen'], array['claiming-rights'], 1000000 + n * 31 % 9000000, case when n % 4 > 0 then 900000 end, case when n % 4 > 0 then 900000 end,
                case when ended and n % 4 > 0 then 800000 end, case when ended and n % 4 > 0 then 100000 end, begun::date + 30, begun::date + 400,
                'submitted', begun, 'ken-focal-point', begun, null from many where is_request
            """).update();
        var stages = new String[] {"endorsement", "screening", "review", "decision", "terms", "disbursement", "reporting"};
        for (var i = 0; i < stages.length; i++) {
            jdbc.sql("""
                update funding_request q set stage = :stage, stage_since = begun + ((:i * 6 + 1 + n % 9) || ' days')::interval
                from many where q.reference = 'SF-' || land || '-2099-' || n and (ended or n % 7 >= :i)
                """).param("stage", stages[i]).param("i", i).update();
        }
        jdbc.sql("""
            update funding_request q set stage = case when n % 4 > 0 then 'closed' else 'declined' end, stage_since = begun + interval '300 days',
                ended_at = begun + interval '300 days' from many where q.reference = 'SF-' || land || '-2099-' || n and ended
            """).update();
        jdbc.sql("""
            insert into grant_ledger_entry (fund, request, kind, amount_cents, balance_after_cents, entered_at, entered_by)
            select 'action-2', reference, kind, 900000, 100000000, submitted_at + interval '60 days', 'finance' from funding_request,
                unnest(array['reservation','commitment','disbursement']) kind where approved_cents is not null and reference like '%-2099-%'
            """).update();
        jdbc.sql("""
            insert into grant_report (reference, kind, due_date, submitted_at, accepted_at, spent_cents)
            select reference, kind, end_date + 30, ended_at, ended_at, spent_cents from funding_request, unnest(array['interim','final-narrative','final-financial']) kind
            where approved_cents is not null and reference like '%-2099-%'
            """).update();
    }

    /** Each follow-up has three recommendations, and a document those of some ten follow-ups. */
    private void recommendations() {
        jdbc.sql("""
            insert into document (key, symbol, country, mechanism, body, publication_date, state_report_due, next_review_due, stage, stage_since, registered_at)
            select distinct on (1) 'MANY/C/' || land || '/' || n / 60, 'MANY/C/' || land || '/' || n / 60, land, 'treaty-body',
                (array['CAT','CCPR','CEDAW','CERD','CESCR','CRC','CRPD','UPR'])[1 + n / 60 % 8], begun::date, begun::date + 900, begun::date + 1500,
                'awaiting-report', begun, begun from many where not is_request order by 1, many.begun
            """).update();
        jdbc.sql("""
            insert into follow_up (key, process_instance_id, country, title, stage, stage_since, period_end, opened_at)
            select 'FU-' || land || '-2099-' || n, 'many-' || n, land, 'Measure number ' || n, 'planning', begun, begun::date + 900, begun from many where not is_request
            """).update();
        var stages = new String[] {"endorsement", "implementation", "assessment"};
        for (var i = 0; i < stages.length; i++) {
            jdbc.sql("""
                update follow_up f set stage = :stage, stage_since = begun + ((:i * 20 + 3 + n % 30) || ' days')::interval
                from many where f.key = 'FU-' || land || '-2099-' || n and (ended or n % 4 >= :i)
                """).param("stage", stages[i]).param("i", i).update();
        }
        jdbc.sql("""
            update follow_up f set stage = 'closed', stage_since = begun + interval '400 days', ended_at = begun + interval '400 days'
            from many where f.key = 'FU-' || land || '-2099-' || n and ended
            """).update();
        jdbc.sql("""
            insert into recommendation (business_key, document, follow_up, country, mechanism, body, symbol, paragraph, text, themes, stage, stage_since, ended_at,
                outcome, priority, deadline, progress_status, assessment, grade, registered_at)
            select d.key || '#' || n || '.' || part, d.key, f.key, land, d.mechanism, d.body, d.symbol, n || '.' || part,
                'The State party should take measure number ' || n || ' to protect the rights of everybody.',
                array[(array['Violence against women','Detention','Education','Health','Trafficking','Torture','Housing','Work'])[1 + n % 8],
                    (array['Legal aid','National institutions','Discrimination','Participation'])[1 + n % 4]],
                f.stage, f.stage_since, f.ended_at, 'follow-up', (array['high','medium','low'])[1 + n % 3], begun::date + 900,
                (array['not-started','in-progress','completed'])[1 + n % 3],
                case when ended then (array['implemented','partially-implemented','not-implemented'])[1 + n % 3] end,
                case when ended then (array['A','B','C'])[1 + n % 3] end, begun
            from many join follow_up f on f.key = 'FU-' || land || '-2099-' || n join document d on d.key = 'MANY/C/' || land || '/' || n / 60,
                generate_series(1, 3) part where not is_request
            """).update();
        jdbc.sql("""
            insert into partner_action (id, follow_up, cycle, agency, action, due_date, status, asked_at, ended_at)
            select key || a, key, 1, (array['agency-undp','agency-unicef'])[a], 'Train the police.', period_end - 60, 'asked', opened_at, ended_at
            from follow_up, generate_series(1, 2) a where key like 'FU-%-2099-%' and stage <> 'planning'
            """).update();
    }

    private void tasks() {
        jdbc.sql("""
            insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, is_active_, is_concurrent_, is_scope_, suspension_state_, tenant_id_, root_proc_inst_id_)
            select 'many-' || n, 1, 'many-' || n, case when is_request then 'SF-' || land || '-2099-' || n else 'FU-' || land || '-2099-' || n end,
                (select id_ from act_re_procdef where key_ = case when is_request then 'seed-funding-request' else 'recommendation-follow-up' end), true, false, true, 1, land, 'many-' || n
            from many where not ended
            """).update();
        jdbc.sql("""
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_, tenant_id_)
            select 'many-' || n, 1, 'many-' || n, 'many-' || n, (select proc_def_id_ from act_ru_execution where id_ = 'many-' || n),
                case when is_request then 'Endorse request' else 'Plan follow-up' end, case when is_request then 'endorse-request' else 'plan-follow-up' end,
                case when n % 10 = 0 then 75 else 50 end, begun, now() + ((n % 60 - 20) || ' days')::interval, 1, land from many where not ended
            """).update();
        jdbc.sql("""
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'many-' || n, 1, case when is_request then 'resident-coordinator' else 'country-team' end, 'candidate', 'many-' || n from many where not ended
            """).update();
    }
}
