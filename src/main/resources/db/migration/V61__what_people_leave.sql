-- Who had a task that was released.
alter table outbox_message add column formerly text;

-- Names of accounts are found whatever their case.
create index act_id_user_by_name on act_id_user (lower(id_));

-- What people left behind whose accounts are gone; tasks, absences and what deputies have is looked after by the program itself.
create temporary table gone on commit drop as
    select name from (
        select person as name from deadline_feed union select account from form_draft union select account from start_draft
        union select account from sent_draft union select person from mail_preference union select person from mail_choice
        union select recipient from outbox_message where status = 'pending' union select principal_name from spring_session
        union select user_id_ from act_ru_authorization where user_id_ <> '*' union select owner_ from act_ru_filter) named
    where name is not null and not exists (select from act_id_user where id_ = name);
delete from deadline_feed using gone where person = gone.name;
delete from form_draft using gone where account = gone.name;
delete from start_draft using gone where account = gone.name;
delete from sent_draft using gone where account = gone.name;
delete from mail_preference using gone where person = gone.name;
delete from mail_choice using gone where person = gone.name;
update outbox_message set status = 'obsolete', handled_at = now() from gone where recipient = gone.name and status = 'pending';
delete from spring_session using gone where principal_name = gone.name;
delete from act_ru_authorization using gone where user_id_ = gone.name;
delete from act_ru_filter using gone where owner_ = gone.name
    and not exists (select from act_ru_authorization where resource_type_ = 5 and resource_id_ = act_ru_filter.id_);
update act_ru_filter set owner_ = null from gone where owner_ = gone.name;
delete from password_address
    where account not in (select encode(sha256(convert_to(id_, 'UTF8')), 'hex') from act_id_user);
