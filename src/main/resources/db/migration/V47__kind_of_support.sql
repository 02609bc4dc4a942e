-- What kind of support a request asks for, and the evidence that the Member State has asked for it. Requests of earlier releases
-- have none of it.
alter table funding_request
    add column support_kind                   text check (support_kind in ('capacity-building', 'pilot-programming', 'joint-programming')),
    add column member_state_authority         text,
    add column member_state_request_date      date,
    add column member_state_request_reference text;
create index funding_request_by_support_kind on funding_request (support_kind, submitted_at desc);
