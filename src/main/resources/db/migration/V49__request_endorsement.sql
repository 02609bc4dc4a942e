-- What the Resident Coordinator endorsed of a request: where it changes afterwards, it is endorsed again.
create table request_endorsement (
    reference   text primary key references funding_request,
    endorsed    jsonb not null,
    endorsed_by text not null,
    endorsed_at timestamptz not null
);

-- Requests that are under way were endorsed before this was kept: what stands in the register now is not known to be what was
-- endorsed, so a request that is completed from now on is endorsed again.
