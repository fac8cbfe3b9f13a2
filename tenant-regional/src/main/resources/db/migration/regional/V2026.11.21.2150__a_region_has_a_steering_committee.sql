create table committee_seat (
    id uuid constraint committee_seat_pk primary key,
    platform_id text not null constraint committee_seat_platform_fk references platform,
    seat text not null,
    organisation text not null,
    since date not null,
    until date,
    version integer not null default 1,
    constraint committee_seat_dates check (until > since),
    constraint committee_seat_no_overlap exclude using gist
        (platform_id with =, seat with =, daterange(since, until, '[)') with &&)
);
call wall_with_windows('committee_seat');

create table committee_meeting (
    id uuid constraint committee_meeting_pk primary key,
    platform_id text not null constraint committee_meeting_platform_fk references platform,
    number integer not null,
    held_on text not null,
    place text,
    present integer,
    source_id text constraint committee_meeting_source_fk references source_document,
    version integer not null default 1,
    constraint committee_meeting_once unique (platform_id, number),
    constraint committee_meeting_number_sensible check (number between 1 and 999),
    constraint committee_meeting_present_sensible check (present >= 0)
);
call wall_with_windows('committee_meeting');
