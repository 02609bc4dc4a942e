-- Reports to committees are found like other cases, by their words and by the documents that they are about, and their stages are kept like those of other cases.
alter table committee_report add column found_by tsvector generated always as (casework_case_vector(title, key || ' ' || coalesce(body, ''))) stored;
create index committee_report_by_words on committee_report using gin (found_by);

create view committee_report_search as
    select key, process_instance_id, country, title, stage, stage_since, opened_at, ended_at, found_by as words from committee_report;

-- What a report is about: its documents and, of these, the recommendations that it speaks of.
create view committee_report_subject as
    select distinct report, document, recommendation from committee_report_entry;
create index committee_report_entry_by_document on committee_report_entry (document);
create index committee_report_entry_by_recommendation on committee_report_entry (recommendation);

alter table case_stage drop constraint case_stage_kind_check;
alter table case_stage add constraint case_stage_kind_check check (kind in ('request', 'document', 'follow-up', 'committee-report'));
create trigger committee_report_registered after insert on committee_report referencing new table as added
    for each statement execute function enter_first_case_stage('committee-report');
create trigger committee_report_moved after update of stage on committee_report
    for each row when (old.stage is distinct from new.stage) execute function change_case_stage('committee-report');
