-- Batches of an intake follow its documents, so that each is given to the desk as soon as all of it is registered.
drop index intake_row_to_start;
create index intake_row_to_register on intake_row (intake_id, (upper(symbol)), country, row) where taken and outcome is null;
create index intake_row_by_document on intake_row (intake_id, (upper(symbol)), country);

alter table intake drop constraint intake_state_check;
update intake set state = 'registering' where state = 'starting';
alter table intake add constraint intake_state_check
    check (state in ('to-confirm', 'registering', 'finished', 'stopped', 'discarded'));
