-- The program's own role reads and writes, owns nothing, and only appends to what is evidence. Where the schema's owner and
-- the program's role are the same, the triggers alone guard the evidence.
do $$
declare
    application constant text := '${application}';
    reading_view text;
begin
    if application = current_user then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), application);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), application);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), application);
    execute format('revoke update, delete, truncate on audit_entry, audit_seal, grant_ledger_entry, case_act, letter, letter_template, recommendation_status, fund_report_introduction from %I', application);
    for reading_view in select table_name from information_schema.views where table_schema = current_schema() loop
        execute format('revoke insert, update, delete on %I from %I', reading_view, application);
    end loop;
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
    if current_setting('server_version_num')::integer >= 170000 then
        execute format('grant maintain on intake_row to %I', application);
    end if;
end $$;
