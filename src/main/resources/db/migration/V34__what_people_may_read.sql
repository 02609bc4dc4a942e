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
