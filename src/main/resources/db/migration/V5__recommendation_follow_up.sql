-- What the follow-up of a recommendation adds to its register.
alter table recommendation
    add column deadline_source text,
    add column deadline_verified boolean,
    add column triage_comment text,
    add column next_review date,
    add column on_hold_until date,
    add column on_hold_reason text;

-- Each action that an agency was asked for, with what became of it.
create table partner_action (
    id           text primary key,
    business_key text not null references recommendation,
    cycle        integer not null,
    agency       text not null,
    action       text not null,
    due_date     date not null,
    status       text not null check (status in
        ('asked', 'accepted', 'refused', 'dropped', 'delivered', 'partly-delivered', 'not-delivered')),
    comment      text,
    report       text,
    asked_at     timestamptz not null,
    ended_at     timestamptz
);
create index partner_action_by_recommendation on partner_action (business_key);

-- Every grade that a body gave; a new cycle keeps those before it.
create table recommendation_assessment (
    business_key text not null references recommendation,
    cycle        integer not null,
    grade        text not null,
    assessment   text,
    next_step    text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (business_key, cycle)
);

create table recommendation_advice (
    id           bigint generated always as identity primary key,
    business_key text not null references recommendation,
    agency       text not null,
    question     text not null,
    advice       text,
    answered_at  timestamptz not null
);
create index recommendation_advice_by_recommendation on recommendation_advice (business_key);
