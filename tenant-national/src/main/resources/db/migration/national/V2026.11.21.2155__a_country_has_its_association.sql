create table association_member (
    id uuid constraint association_member_pk primary key,
    platform_id text not null constraint association_member_platform_fk references platform,
    association text not null,
    organisation text not null,
    category text not null,
    since date,
    until date,
    demonstration boolean not null default false,
    version integer not null default 1,
    constraint association_member_once unique (platform_id, association, organisation),
    constraint association_member_category_known check (category in ('UTILITY', 'COMMUNITY_OPERATOR', 'GOVERNMENT', 'SUPPLIER', 'INDIVIDUAL')),
    constraint association_member_dates check (until > since)
);
call wall('association_member');
