-- What the generator of cases for trials and benchmarks has done, so that a restart does not do it again.
create table generated_cases (
    id           bigint generated always as identity primary key,
    kind         text not null,
    finished     boolean not null,
    cases        integer not null,
    generated_at timestamptz not null
);
