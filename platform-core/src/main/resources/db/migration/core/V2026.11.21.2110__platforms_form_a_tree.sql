create table platform (
    id text constraint platform_pk primary key,
    kind text not null,
    parent_id text constraint platform_parent_fk references platform,
    status text not null,
    established text,
    currency text not null,
    time_zone text not null,
    domain text constraint platform_domain_unique unique,
    privacy_threshold integer not null,
    removed_at timestamptz,
    constraint platform_id_form check (id ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    constraint platform_kind_known check (kind in ('GLOBAL', 'REGIONAL', 'NATIONAL')),
    constraint platform_status_known check (status in ('ACTIVE', 'DORMANT', 'SUSPENDED')),
    constraint platform_parent_unless_global check ((kind = 'GLOBAL') = (parent_id is null)),
    constraint platform_threshold_sensible check (privacy_threshold between 1 and 100)
);
grant select on platform to ${app}, ${reader}, ${counter};

create table platform_name (
    platform_id text not null constraint platform_name_platform_fk references platform,
    language text not null,
    name text not null,
    full_name text not null,
    constraint platform_name_pk primary key (platform_id, language)
);
call registry('platform_name');

create table platform_language (
    platform_id text not null constraint platform_language_platform_fk references platform,
    position integer not null,
    language text not null,
    constraint platform_language_pk primary key (platform_id, language)
);
call registry('platform_language');

create table territory (
    platform_id text not null constraint territory_platform_fk references platform,
    country text not null,
    constraint territory_pk primary key (platform_id, country),
    constraint territory_country_form check (country ~ '^[A-Z]{2}$')
);
create index territory_by_country on territory (country, platform_id);
call registry('territory');

-- A seat is the single host (seat 1) or one of several co-hosts; no seat is held twice at one time.
create table host_term (
    platform_id text not null constraint host_term_platform_fk references platform,
    position integer not null,
    seat integer not null,
    association text not null,
    name text not null,
    on_behalf_of text,
    role text not null,
    since text,
    until text,
    period daterange not null,
    constraint host_term_pk primary key (platform_id, position),
    constraint host_term_role_known check (role in ('HOST', 'CO_HOST')),
    constraint host_term_no_overlap exclude using gist (platform_id with =, seat with =, period with &&)
);
call registry('host_term');

create table supporter (
    platform_id text not null constraint supporter_platform_fk references platform,
    position integer not null,
    organisation text not null,
    constraint supporter_pk primary key (platform_id, position)
);
call registry('supporter');
