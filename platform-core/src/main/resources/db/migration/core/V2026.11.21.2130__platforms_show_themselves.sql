create table platform_text (
    id uuid constraint platform_text_pk primary key,
    platform_id text not null constraint platform_text_platform_fk references platform,
    slot text not null,
    language text not null,
    body text not null,
    version integer not null default 1,
    constraint platform_text_once unique (platform_id, slot, language),
    constraint platform_text_slot_known check (slot in ('WELCOME', 'ABOUT', 'GET_INVOLVED', 'NOTICE')),
    constraint platform_text_length check (length(body) <= 8000)
);
call wall_with_windows('platform_text');

create table platform_contact (
    id uuid constraint platform_contact_pk primary key,
    platform_id text not null constraint platform_contact_platform_fk references platform,
    position integer not null,
    kind text not null,
    label text not null,
    address text not null,
    version integer not null default 1,
    constraint platform_contact_kind_known check (kind in ('EMAIL', 'PHONE', 'WEBSITE', 'POSTAL'))
);
create index platform_contact_by_platform on platform_contact (platform_id, position);
call wall_with_windows('platform_contact');

create table appearance (
    id uuid constraint appearance_pk primary key,
    platform_id text not null constraint appearance_platform_fk references platform
        constraint appearance_once unique,
    accent text not null,
    logo bytea,
    logo_type text,
    logo_digest text,
    version integer not null default 1,
    constraint appearance_accent_form check (accent ~ '^#[0-9a-f]{6}$'),
    constraint appearance_logo_size check (logo is null or octet_length(logo) <= 262144),
    constraint appearance_logo_whole check ((logo is null) = (logo_type is null) and (logo is null) = (logo_digest is null))
);
call wall_with_windows('appearance', 'logo');

-- What documents say. A fact always names its source; a number that somebody reported is a fact too
-- and never enters a total.
create table source_document (
    id text constraint source_document_pk primary key,
    title text not null,
    publisher text not null,
    as_of text not null
);
grant select on source_document to ${app}, ${reader};

create table fact (
    id text constraint fact_pk primary key,
    platform_id text not null constraint fact_platform_fk references platform,
    topic text not null,
    position integer not null,
    country text,
    amount numeric,
    qualifier text,
    as_of text not null,
    source_id text not null constraint fact_source_fk references source_document,
    constraint fact_per_platform unique (platform_id, id),
    constraint fact_qualifier_known check (qualifier in ('EXACTLY', 'OVER', 'UP_TO', 'ABOUT'))
);
create index fact_by_platform on fact (platform_id, topic, position);
call wall_with_windows('fact');

create table fact_text (
    id text constraint fact_text_pk primary key,
    platform_id text not null,
    fact_id text not null,
    language text not null,
    body text not null,
    constraint fact_text_fact_fk foreign key (platform_id, fact_id) references fact (platform_id, id),
    constraint fact_text_once unique (platform_id, fact_id, language)
);
call wall_with_windows('fact_text');
