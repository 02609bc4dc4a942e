-- Whatever a reader is told within a short while leaves in one mail, and offered tasks wait for the morning unless they are due soon.
-- A row with leaves_at is such a mail: others join it until then.
alter table outbox_message
    add column leaves_at timestamptz,
    add column team text;
create index outbox_message_open on outbox_message (recipient, event) where leaves_at is not null and status = 'pending';
create index outbox_message_left on outbox_message (recipient, handled_at) where leaves_at is not null and status = 'sent';

alter table mail_choice drop constraint mail_choice_choice_check;
alter table mail_choice add constraint mail_choice_choice_check check (choice in ('immediate', 'soon', 'digest', 'none'));
-- The page saved all choices together, so who has 'immediate' never chose between that and what offered tasks do now.
delete from mail_choice where choice = 'immediate' and event in ('task-offered', 'report-due');
