-- Reviews and the balance of the fund are no longer data of cases; those of earlier releases leave the cases and their history.
create temporary table confidential (name text primary key) on commit drop;
insert into confidential values ('reviews'), ('averageScore'), ('fundBalance'), ('fundBalanceAmount'), ('conflictOfInterest'),
    ('scoreRelevance'), ('scoreRightsBased'), ('scoreOwnership'), ('scoreFeasibility'), ('scoreValue'), ('scoreSustainability'),
    ('reviewComment'), ('reviewRecommendation');
create temporary table confidential_bytes on commit drop as
    select bytearray_id_ as id from act_ru_variable join confidential on name = name_ where bytearray_id_ is not null
    union select bytearray_id_ from act_hi_varinst join confidential on name = name_ where bytearray_id_ is not null
    union select bytearray_id_ from act_hi_detail join confidential on name = name_ where bytearray_id_ is not null;
delete from act_ru_variable using confidential where name = name_;
delete from act_hi_varinst using confidential where name = name_;
delete from act_hi_detail using confidential where name = name_;
delete from act_hi_dec_in where clause_name_ = 'Balance of the fund (USD)';
delete from act_ge_bytearray using confidential_bytes where id_ = id;

-- A case is known by the process instance that its register holds; whoever chooses a business key chooses no case.
alter table recommendation add column draft_instance_id text;
comment on column recommendation.draft_instance_id is 'The process instance of its seed-funding draft, if it has or had one';
update recommendation set draft_instance_id = d.id_
    from (select distinct on (business_key_) business_key_, id_ from act_hi_procinst
        where proc_def_key_ = 'seed-funding-draft' and root_proc_inst_id_ = id_ order by business_key_, start_time_ desc) d
    where d.business_key_ = recommendation.business_key;
create index recommendation_by_draft on recommendation (draft_instance_id) where draft_instance_id is not null;

create function casework_reference(root text) returns text language sql stable as $$
    select coalesce((select reference from funding_request where process_instance_id = root),
        (select business_key from recommendation where process_instance_id = root),
        (select business_key from recommendation where draft_instance_id = root),
        (select cast(id as text) from intake where process_instance_id = root))
$$;
