-- Cases that are suspended, and since when: their deadlines move by that time when they go on.
create table held_case (
    process_instance_id varchar(64) primary key,
    held_since          timestamptz not null
);
